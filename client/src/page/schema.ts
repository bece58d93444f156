import published from '../../../docs/schemas/parse.schema.json';

/** The part of JSON Schema that is needed to build a form from one. */
export interface Schema {
  type?: string | string[];
  enum?: string[];
  const?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
}

/** What a reading says about the values, and no value itself. */
const about = new Set(['confidence', 'evidence', 'questions', 'intelligence']);

/** The values of a spec with their shapes, in the order of the published schema. */
export const specFields: [field: string, schema: Schema][] = Object.entries(published.properties as Record<string, Schema>).filter(([field]) => !about.has(field));

export function isNullable({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('null');
}

/** The type beside null; undefined where the schema names none. */
export function typeOf({ type }: Schema): string | undefined {
  return Array.isArray(type) ? type.find(name => name !== 'null') : type;
}

/** What a new value of a shape starts as. */
export function emptyOf(schema: Schema): unknown {
  if (isNullable(schema)) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.oneOf?.[0] !== undefined) return emptyOf(schema.oneOf[0]);
  switch (typeOf(schema)) {
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, emptyOf(property)]));
    case 'number':
    case 'integer':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    default:
      return '';
  }
}

/** The shape of a value, of several that are possible: the one whose constants it has. */
export function variantOf(variants: Schema[], value: unknown): Schema | undefined {
  return variants.find(({ properties = {} }) => Object.entries(properties).every(([name, { const: fixed }]) => fixed === undefined || memberOf(value, name) === fixed));
}

/** What tells the shapes apart: the member with a constant. */
export function discriminatorOf({ properties = {} }: Schema): string | undefined {
  return Object.entries(properties).find(([, { const: fixed }]) => fixed !== undefined)?.[0];
}

/** The items without those at the end that nothing was put into yet. */
export function withoutBlankEnd(items: unknown[], schema: Schema): unknown[] {
  const blank = JSON.stringify(emptyOf(schema));
  return items.slice(0, items.findLastIndex(item => JSON.stringify(item) !== blank) + 1);
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A key in words for people: `service_name` → `Service name`. */
export function labelOf(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Of a list's label, for one of its items: `External systems` → `external system`. */
export function singularOf(label: string): string {
  return label.replace(/s$/, '').toLowerCase();
}
