/** Which of the editor's models is meant by `vendor/family`, `vendor/` or `family`; any where nothing is said. */
export function modelSelector(wanted: string): { vendor?: string; family?: string } {
  const slash = wanted.indexOf('/');
  const [vendor, family] = slash < 0 ? ['', wanted.trim()] : [wanted.slice(0, slash).trim(), wanted.slice(slash + 1).trim()];
  return { ...(vendor === '' ? {} : { vendor }), ...(family === '' ? {} : { family }) };
}
