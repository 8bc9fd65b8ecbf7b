// The page's own line icons, on a grid of 24.

const SvgNamespace = 'http://www.w3.org/2000/svg';
const Paths = {
  text: 'M9 4 7.5 20M16.5 4 15 20M4.5 9h16M3.5 15h16',
  announcement: 'M4 10v4h3l8 4.5v-13L7 10zM18 9.5a4 4 0 0 1 0 5M8 14.5l1 5h2.5l-1-4',
  forum: 'M4 5h12v8H9l-3.5 3v-3H4zM18.5 9H20v8h-1.5v3L15 17h-4',
  private: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  thread: 'M6 4v9a3 3 0 0 0 3 3h10M15 12l4 4-4 4',
  at: 'M15.5 12a3.5 3.5 0 1 0-7 0 3.5 3.5 0 0 0 7 0zv1.5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  feed: 'M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6.5 16.5a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
  smile: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9.5v1M15 9.5v1M8 14c1 1.7 2.4 2.5 4 2.5s3-.8 4-2.5',
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
  send: 'M4 12 20 4.5 15 20l-3.5-6zM11.5 14 20 4.5',
  down: 'M6 9.5l6 6 6-6',
  back: 'M14.5 6l-6 6 6 6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  out: 'M13 5h6v6M19 5l-9 9M16 14v5H5V8h5',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
};

export function icon(name) {
  const svg = document.createElementNS(SvgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SvgNamespace, 'path');
  path.setAttribute('d', Paths[name]);
  svg.append(path);
  return svg;
}
