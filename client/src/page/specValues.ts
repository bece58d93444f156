import type { Evidence, NodeSpec } from '../protocol';

/** A value below this is worth a second look. */
const sure = 0.75;

export interface SpecValue {
  field: string;
  /** The field's name for people. */
  label: string;
  /** One entry for a single value, one for each item of a list. */
  items: { text: string; evidence: Evidence[] }[];
  /** 0..1; undefined where the server does not say. */
  confidence: number | undefined;
  doubtful: boolean;
}

const notValues = new Set(['confidence', 'evidence', 'questions']);

/** The values of a spec that say something, in the spec's order, each with the words that it came from. */
export function specValues(spec: NodeSpec): SpecValue[] {
  return Object.entries(spec)
    .filter(([field, value]) => !notValues.has(field) && !isEmpty(value))
    .map(([field, value]) => {
      const confidence = spec.confidence.fields[field];
      const items = (Array.isArray(value) ? value : [value]).map((item: unknown) => ({ text: describe(item), evidence: evidenceOf(spec, field, item) }));
      return { field, label: labelOf(field), items, confidence, doubtful: confidence !== undefined && confidence < sure };
    });
}

/** Why a value is as it is, in words for people. */
export function explain(evidence: Evidence): string {
  return evidence.text === '' ? evidence.reason : `“${evidence.text}”: ${evidence.reason}`;
}

function evidenceOf(spec: NodeSpec, field: string, item: unknown): Evidence[] {
  return spec.evidence.filter(known => known.field === field || (typeof item === 'string' && known.field === `${field}.${item}`) || known.field === `${field}.${nameOf(item)}`);
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : undefined;
}

function labelOf(field: string): string {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.map(describe).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, part]) => !isEmpty(part))
    .map(([name, part]) => (name === 'name' ? describe(part) : `${name.replaceAll('_', ' ')} ${describe(part)}`))
    .join(', ');
}
