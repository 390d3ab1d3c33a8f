// Vietnamese, unless the address asks for English (?lang=en): nothing is kept in the browser.

export const LANGUAGE = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "vi";
export const LOCALE = { vi: "vi-VN", en: "en-GB" }[LANGUAGE];

export function inLanguage(vietnamese, english) {
  return LANGUAGE === "en" ? english : vietnamese;
}

// Where the same page is in the other language.
export function otherLanguage() {
  const search = LANGUAGE === "en" ? "" : "?lang=en";
  return `${location.pathname}${search}${location.hash}`;
}
