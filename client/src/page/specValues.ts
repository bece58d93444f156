import type { Evidence, NodeSpec } from '../protocol';

/** A value below this is worth a second look. */
const sure = 0.75;

/** What a reading says of one value. */
export interface SpecValue {
  /** Why it is as it is, in words for people; each once. */
  reasons: string[];
  /** 0..1; undefined where the server does not say. */
  confidence: number | undefined;
  doubtful: boolean;
}

export function specValue(spec: NodeSpec, field: string): SpecValue {
  const confidence = spec.confidence.fields[field];
  const evidence = spec.evidence.filter(known => known.field === field || known.field.startsWith(`${field}.`));
  const reasons = evidence.length === 0 && confidence !== undefined ? ['follows from the rest'] : evidence.map(explain);
  return { reasons: [...new Set(reasons)], confidence, doubtful: confidence !== undefined && confidence < sure };
}

function explain(evidence: Evidence): string {
  return evidence.text === '' ? evidence.reason : `“${evidence.text}”: ${evidence.reason}`;
}
