import { element } from './dom';
import { discriminatorOf, emptyOf, isNullable, labelOf, memberOf, singularOf, typeOf, variantOf, withoutBlankEnd, type Schema } from './schema';

export interface Place {
  /** JSON Pointer to the value, by which problems find the control. */
  path: string;
  /** For people; read out where no label is seen. */
  label: string;
  /** The id of what is seen as label. */
  labelledBy?: string;
}

type Change = (value: unknown) => void;

let ids = 0;

/** What a value is changed with, made from its shape. It tells the whole new value of the shape with each change. */
export function control(schema: Schema, value: unknown, place: Place, change: Change): HTMLElement {
  if (schema.oneOf !== undefined) return variants(schema.oneOf, value, place, change);
  if (schema.enum !== undefined) return choice(schema.enum, value, place, change);
  switch (typeOf(schema)) {
    case 'array':
      return list(schema.items ?? {}, Array.isArray(value) ? value : [], place, change);
    case 'object':
      return members(schema, value, place, change);
    case 'boolean':
      return element('input', { type: 'checkbox', checked: value === true, ...naming(place), onchange: event => change((event.target as HTMLInputElement).checked) });
    case 'number':
    case 'integer':
      return number(schema, value, place, change);
    default:
      return text(schema, value, place, change);
  }
}

function naming({ path, label, labelledBy }: Place): Record<string, string> {
  return { 'data-path': path, ...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy }) };
}

function text(schema: Schema, value: unknown, place: Place, change: Change): HTMLElement {
  const input = element('textarea', {
    rows: '1',
    spellcheck: String(schema.pattern === undefined),
    ...naming(place),
    oninput: () => change(input.value === '' && isNullable(schema) ? null : input.value),
    // Values are single lines: they grow where they are long, and Enter is left to the form.
    onkeydown: event => (event as KeyboardEvent).key === 'Enter' && event.preventDefault(),
  });
  input.value = typeof value === 'string' ? value : '';
  return input;
}

function number(schema: Schema, value: unknown, place: Place, change: Change): HTMLElement {
  const { minimum, maximum } = schema;
  const input = element('input', {
    type: 'number',
    step: typeOf(schema) === 'integer' ? '1' : 'any',
    min: minimum === undefined ? undefined : String(minimum),
    max: maximum === undefined ? undefined : String(maximum),
    ...naming(place),
    oninput: () => change(Number.isNaN(input.valueAsNumber) ? (isNullable(schema) ? null : input.value) : input.valueAsNumber),
  });
  input.value = typeof value === 'number' ? String(value) : '';
  return input;
}

function choice(choices: string[], value: unknown, place: Place, change: Change): HTMLElement {
  const select = element('select', { ...naming(place), onchange: () => change(select.value) }, ...choices.map(name => element('option', { value: name }, name)));
  select.value = typeof value === 'string' ? value : '';
  return select;
}

/** A value of one of several shapes: the shape is chosen, and its members follow. */
function variants(shapes: Schema[], value: unknown, place: Place, change: Change): HTMLElement {
  const kind = discriminatorOf(shapes[0] ?? {}) ?? '';
  const root = element('div', { class: 'variants' });
  const show = (current: unknown): void => {
    const shape = variantOf(shapes, current) ?? {};
    const chosen = choice(
      shapes.map(({ properties }) => properties?.[kind]?.const ?? ''),
      memberOf(current, kind),
      { path: `${place.path}/${kind}`, label: `${place.label}: ${labelOf(kind)}` },
      name => {
        const changed = emptyOf(shapes.find(({ properties }) => properties?.[kind]?.const === name) ?? {});
        change(changed);
        show(changed);
        root.querySelector('select')?.focus();
      },
    );
    root.replaceChildren(labelled(labelOf(kind), chosen), members(shape, current, place, change));
  };
  show(value);
  return root;
}

function members({ properties = {} }: Schema, value: unknown, place: Place, change: Change): HTMLElement {
  const current: Record<string, unknown> = { ...(value as Record<string, unknown> | null) };
  const shown = Object.entries(properties).filter(([, { const: fixed }]) => fixed === undefined);
  return element(
    'div',
    { class: 'members' },
    ...shown.map(([name, schema]) => {
      const inner = { path: `${place.path}/${name}`, label: `${place.label}: ${labelOf(name)}` };
      return labelled(
        labelOf(name),
        control(schema, current[name], inner, changed => {
          current[name] = changed;
          change({ ...current });
        }),
      );
    }),
  );
}

function labelled(label: string, made: HTMLElement): HTMLElement {
  const wide = made.matches('ul, .members, .variants');
  const id = `control-${++ids}`;
  made.setAttribute('id', id);
  return element('div', { class: wide ? 'member wide' : 'member' }, wide ? element('span', {}, label) : element('label', { for: id }, label), made);
}

/** A list: one line for each item, and a button for one more. */
function list(items: Schema, value: unknown[], place: Place, change: Change): HTMLElement {
  const current = [...value];
  const one = singularOf(place.label.slice(place.label.lastIndexOf(': ') + 1).trim());
  const simple = items.oneOf === undefined && typeOf(items) !== 'object';
  const root = element('ul', { class: simple ? 'items' : 'items rows', ...naming(place) });
  const tell = (): void => change(withoutBlankEnd(current, items));
  const show = (): void => {
    root.replaceChildren(
      ...current.map((item, index) => {
        const inner = { path: `${place.path}/${index}`, label: `${place.label} ${index + 1}` };
        const made = control(items, item, inner, changed => {
          current[index] = changed;
          tell();
        });
        return element('li', {}, made, element('button', { type: 'button', class: 'icon', title: `Remove this ${one}`, 'aria-label': `Remove ${one} ${index + 1}`, onclick: () => remove(index) }, '×'));
      }),
      element('li', { class: 'add' }, element('button', { type: 'button', class: 'link', 'aria-label': `Add ${one} to ${place.label}`, onclick: add }, `+ Add ${one}`)),
    );
  };
  const focus = (index: number): void => root.children[index]?.querySelector<HTMLElement>('textarea, input, select, button')?.focus();
  const add = (): void => {
    current.push(emptyOf(items));
    tell();
    show();
    focus(current.length - 1);
  };
  const remove = (index: number): void => {
    current.splice(index, 1);
    tell();
    show();
    focus(Math.min(index, current.length));
  };
  if (simple) {
    // Enter makes the next item, as in any list that is typed.
    root.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLTextAreaElement) add();
    });
  }
  show();
  return root;
}
