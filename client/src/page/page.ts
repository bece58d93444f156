import type { FromPage, PageState, ToPage } from '../views/messages';
import { element } from './dom';
import { PreviewView } from './previewView';
import { ReviewView } from './reviewView';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

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
      review = new ReviewView(state, send, announce);
      page.replaceChildren(review.root);
      review.focus();
      break;
    case 'working':
      page.replaceChildren(element('p', { class: 'working' }, state.title));
      announce(state.title);
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

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.state);
  else review?.show(data.reading, data.folder);
});
send({ type: 'ready' });
