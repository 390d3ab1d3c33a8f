// Many changes may come at once: they are drawn together, before the next frame.

const HIDDEN_MILLISECONDS = 200; // a page that nobody sees gets no frames
let drawNow = () => undefined;
let isAsked = false;
let afterwards = [];

export function drawWith(draw) {
  drawNow = draw;
}

// `then` is called once everything is drawn.
export function redraw(then = null) {
  if (then) afterwards.push(then);
  if (isAsked) return;
  isAsked = true;
  if (document.hidden) setTimeout(run, HIDDEN_MILLISECONDS);
  else requestAnimationFrame(run);
}

function run() {
  isAsked = false;
  const due = afterwards;
  afterwards = [];
  drawNow();
  for (const then of due) then();
}
