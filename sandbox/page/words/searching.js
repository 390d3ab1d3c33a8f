// Searching without diacritics: "so noi vu" finds "Sở Nội vụ".

export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
