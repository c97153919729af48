const field = document.getElementById('q');
const list = document.getElementById('r');
let engine;
const load = () => {
  engine ??= import('/pagefind/pagefind.js');
  return engine;
};
field.addEventListener('focus', load);
field.addEventListener('input', async () => {
  const search = await (await load()).debouncedSearch(field.value, {}, 120);
  if (!search) return;
  const found = await Promise.all(search.results.slice(0, 5).map((result) => result.data()));
  list.innerHTML = found
    .map(({ url, meta, excerpt }) => `<li><a href="${url}">${meta.title}</a><br>${excerpt}</li>`)
    .join('');
  list.hidden = found.length === 0;
});
