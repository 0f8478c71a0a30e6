"""Pure text: sentences, words, dates, numbers, names across scripts."""
