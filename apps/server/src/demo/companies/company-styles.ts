import { americanStyles } from "./americas.ts";
import { asianStyles } from "./asia.ts";
import { britishAndIrishStyles } from "./british-isles.ts";
import { easternEuropeanStyles } from "./eastern-europe.ts";
import { middleEasternStyles } from "./middle-east.ts";
import { nordicStyles } from "./nordic.ts";
import { southernEuropeanStyles } from "./southern-europe.ts";
import { westernEuropeanStyles } from "./western-europe.ts";

/** The countries that partners come from. */
export const companyStyles = [
  ...nordicStyles,
  ...britishAndIrishStyles,
  ...westernEuropeanStyles,
  ...southernEuropeanStyles,
  ...easternEuropeanStyles,
  ...middleEasternStyles,
  ...asianStyles,
  ...americanStyles,
] as const;
