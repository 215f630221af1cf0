// Keeps the masthead's date and clock going, in the reader's own zone. Everything else works without a script.
const clock = document.querySelector('.clock');
if (clock) {
  const locale = clock.lang || undefined;
  const date = clock.querySelector('[data-clock="date"]');
  const time = clock.querySelector('[data-clock="time"]');
  const show = () => {
    const now = new Date();
    date.textContent = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(now);
    time.textContent = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(now);
    clock.dateTime = now.toISOString();
    setTimeout(show, 60_000 - (now.getTime() % 60_000));
  };
  show();
}

// The row of the words that were followed comes into view beside them.
const follow = () => {
  const row = /^#w-([\w-]+)$/.exec(location.hash)?.[1];
  for (const lit of document.querySelectorAll('.rows .lit')) lit.classList.remove('lit');
  const entry = row && document.getElementById(row);
  if (!entry) return;
  entry.classList.add('lit');
  const column = entry.closest('.record');
  if (column && column.scrollHeight > column.clientHeight) {
    column.scrollTop = entry.offsetTop - column.clientHeight / 3;
  }
};
addEventListener('hashchange', follow);
follow();
