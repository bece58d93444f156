import type { FromPage, Kept, PageState, ToPage } from '../views/messages';
import { element } from './dom';
import { PreviewView } from './previewView';
import { ReviewView } from './reviewView';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(kept: Kept): void };

const editor = acquireVsCodeApi();
const send = (message: FromPage): void => editor.postMessage(message);
const page = document.getElementById('page') as HTMLElement;
const announcement = document.getElementById('announcement') as HTMLElement;
let review: ReviewView | undefined;

function announce(text: string): void {
  announcement.textContent = text;
}

function show(state: PageState): void {
  review = undefined;
  switch (state.step) {
    case 'review':
      review = new ReviewView(state, send, announce, kept => editor.setState(kept));
      page.replaceChildren(review.root);
      review.focus();
      break;
    case 'working':
      page.replaceChildren(working(state.title));
      announce(state.title);
      page.querySelector('button')?.focus();
      break;
    case 'preview': {
      const preview = new PreviewView(state, send);
      page.replaceChildren(preview.root);
      announce('The preview is ready. Nothing is written yet.');
      preview.focus();
      break;
    }
  }
}

function working(title: string): HTMLElement {
  const cancel = element('button', { type: 'button', onclick: () => send({ type: 'cancel' }) }, 'Cancel');
  return element('section', { class: 'working', 'aria-busy': 'true' }, element('p', {}, title), element('div', { class: 'bar' }), element('div', { class: 'actions' }, cancel));
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.state);
  else review?.show(data.reading, data.folder);
});
send({ type: 'ready' });
