// What the page itself says.

import { ENGLISH } from "./english/texts.js";
import { inLanguage } from "./language.js";
import { VIETNAMESE } from "./vietnamese/texts.js";

export const TEXTS = inLanguage(VIETNAMESE, ENGLISH);
