import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discriminatorOf, emptyOf, isNullable, labelOf, specFields, typeOf, variantOf, withoutBlankEnd, type Schema } from '../src/page/schema';

const step: Schema = {
  type: 'object',
  properties: { name: { type: 'string' }, needs: { type: 'array', items: { type: 'string' } }, node: { type: ['string', 'null'] }, on_failure: { enum: ['stop', 'skip'] }, retries: { type: 'integer', minimum: 0 }, final: { type: 'boolean' } },
};
const shapes: Schema[] = [
  { type: 'object', properties: { kind: { const: 'hash' }, inputs: { type: 'array', items: { type: 'string' } } } },
  { type: 'object', properties: { kind: { const: 'formula' }, expression: { type: 'string' } } },
];

test('the form has all values of a spec, and nothing that is only about them', () => {
  const fields = specFields.map(([field]) => field);
  for (const field of ['node_type', 'service_name', 'name', 'domain', 'description', 'operations', 'features', 'external_systems', 'fields', 'states', 'transitions', 'steps']) assert.ok(fields.includes(field), field);
  for (const field of ['confidence', 'evidence', 'questions', 'intelligence']) assert.ok(!fields.includes(field), field);
});

test('every value of a spec has a shape that a control is known for', () => {
  const known = (schema: Schema): boolean => {
    if (schema.const !== undefined || schema.enum !== undefined) return true;
    if (schema.oneOf !== undefined) return schema.oneOf.every(shape => discriminatorOf(shape) !== undefined && known(shape));
    const type = typeOf(schema) ?? '';
    if (type === 'array') return schema.items !== undefined && known(schema.items);
    if (type === 'object') return Object.values(schema.properties ?? {}).every(known);
    return ['string', 'number', 'integer', 'boolean'].includes(type);
  };
  assert.deepEqual(specFields.filter(([, schema]) => !known(schema)).map(([field]) => field), []);
});

test('a new row has all its members', () => {
  assert.deepEqual(emptyOf(step), { name: '', needs: [], node: null, on_failure: 'stop', retries: 0, final: false });
});

test('a new value of several shapes has the first', () => {
  assert.deepEqual(emptyOf({ oneOf: shapes }), { kind: 'hash', inputs: [] });
});

test('the shape of a value is the one whose constants it has', () => {
  assert.equal(variantOf(shapes, { kind: 'formula', expression: 'a + b' }), shapes[1]);
  assert.equal(variantOf(shapes, { kind: 'none' }), undefined);
});

test('rows at the end that nothing was put into yet do not count', () => {
  assert.deepEqual(withoutBlankEnd(['a', '', 'b', '', ''], { type: 'string' }), ['a', '', 'b']);
  assert.deepEqual(withoutBlankEnd([emptyOf(step)], step), []);
});

test('a type beside null is optional', () => {
  assert.equal(isNullable({ type: ['string', 'null'] }), true);
  assert.equal(isNullable({ type: 'string' }), false);
});

test('keys are said in words', () => {
  assert.equal(labelOf('external_systems'), 'External systems');
});
