// Dates for people, in the page's language and the browser's time zone.

const Language = 'en-GB';
const format = options => new Intl.DateTimeFormat(Language, options);
const Styles = {
  t: format({ timeStyle: 'short' }),
  T: format({ timeStyle: 'medium' }),
  d: format({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  D: format({ dateStyle: 'long' }),
  f: format({ dateStyle: 'long', timeStyle: 'short' }),
  F: format({ dateStyle: 'full', timeStyle: 'short' }),
  s: format({ dateStyle: 'short', timeStyle: 'short' }),
  S: format({ dateStyle: 'short', timeStyle: 'medium' }),
};
const relative = new Intl.RelativeTimeFormat(Language, { numeric: 'auto' });
const Units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** A date in one of the styles of `<t:UNIX:STYLE>`; f if the style is unknown. */
export function inStyle(date, style) {
  return style === 'R' ? ago(date) : (Styles[style] ?? Styles.f).format(date);
}

export function ago(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = Units.find(([, size]) => Math.abs(seconds) >= size) ?? Units.at(-1);
  return relative.format(unit === 'day' ? daysTo(date) : Math.trunc(seconds / size), unit);
}

/** By the calendar: what is 38 hours away is not always tomorrow. */
function daysTo(date) {
  const midnight = moment => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(date) - midnight(Date.now())) / 86400000);
}

/** "18:30", "Yesterday, 18:30" or "12/03/2024, 18:30". */
export function forMessage(date) {
  const time = Styles.t.format(date);
  if (sameDay(date, new Date())) return time;
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  return sameDay(date, yesterday) ? `Yesterday, ${time}` : `${Styles.d.format(date)}, ${time}`;
}

export function sameDay(one, other) {
  return one.toDateString() === other.toDateString();
}

/** Keeps "3 minutes ago" true; elements say when in data-relative, as milliseconds. */
export function keepRelativeTimes() {
  setInterval(() => {
    for (const element of document.querySelectorAll('[data-relative]')) element.textContent = ago(new Date(Number(element.dataset.relative)));
  }, 10_000);
}
