/** A value of a spec on one line, for people. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(describeValue).join(value.some(item => typeof item === 'object') ? '; ' : ', ');
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== '' && !(Array.isArray(member) && member.length === 0));
  return members.map(([name, member]) => `${name.replaceAll('_', ' ')} ${describeValue(member)}`).join(', ');
}
