import type { NodeSpec } from './protocol';

/** What the user has changed, by the name of the value. */
export type Edits = Record<string, unknown>;

/** Each of the two names follows from the other where only one of them is given. */
const names: [string, string][] = [
  ['service_name', 'name'],
  ['name', 'service_name'],
];

/** What was understood, with what the user has put in its place. What follows from a changed value is left to the server. */
export function applyEdits(spec: NodeSpec, edits: Edits): Record<string, unknown> {
  const left = names.filter(([given, following]) => given in edits && !(following in edits)).map(([, following]) => following);
  const edited = Object.fromEntries(Object.entries({ ...spec, ...edits }).filter(([field]) => !left.includes(field)));
  const changed = (field: string): boolean => Object.keys(edits).some(key => field === key || field.startsWith(`${key}.`));
  const certain = Object.fromEntries(Object.keys(edits).map(field => [field, 1]));
  edited['confidence'] = { ...spec.confidence, fields: { ...spec.confidence.fields, ...certain } };
  edited['evidence'] = spec.evidence.filter(({ field }) => !changed(field));
  edited['questions'] = spec.questions.filter(({ field }) => !changed(field));
  return edited;
}

/** The name of the value that a JSON Pointer leads into; empty for the whole. */
export function fieldOf(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}
