import { room } from "../room";

/** Of the folds that what a forecast is asked about comes in: they stand there before it does. */
export const inquiryTitles = room("inquiryTitles", {
  past: "Which past mattered for this forecast",
  faithful: "Is it faithful, and does attention matter here?",
});
