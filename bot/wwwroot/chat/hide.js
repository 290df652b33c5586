/**
 * Away at once: the page is emptied before anything else, what this tab kept is forgotten, and the place in the tab's history goes to a page
 * that says nothing of it.
 */
export function hide(to) {
  document.body.replaceChildren();
  document.title = ' ';
  sessionStorage.clear();
  location.replace(to);
}
