/** What the user has set of an endpoint. */
export interface EndpointSettings {
  endpoint: string;
  model: string;
  key: string | undefined;
}

/**
 * What the server is told of the endpoint by its environment. Where the user has named one, nothing of what the editor was started with
 * is mixed into it: a key must not reach an endpoint that it is not for.
 */
export function endpointVariables({ endpoint, model, key }: EndpointSettings): Record<string, string> {
  return endpoint === '' ? {} : { ONEX_INTELLIGENCE_ENDPOINT: endpoint, ONEX_INTELLIGENCE_MODEL: model, ONEX_INTELLIGENCE_KEY: key ?? '' };
}
