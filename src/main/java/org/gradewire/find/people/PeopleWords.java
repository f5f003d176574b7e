package org.gradewire.find.people;

import org.gradewire.knowledge.Knowledge;

/**
 * The vocabularies of the people finder, by wordings file.
 *
 * @param roles what offices are made of
 * @param bodies common nouns for bodies
 * @param honorifics forms of address
 * @param speech how speech is reported
 */
record PeopleWords(Lexicon roles, Lexicon bodies, Lexicon honorifics, Lexicon speech) {

  PeopleWords(Knowledge knowledge) {
    this(
        new Lexicon(knowledge.wordings("roles"), Lexicon.WORD_END),
        new Lexicon(knowledge.wordings("bodies"), Lexicon.NOUN_END),
        new Lexicon(knowledge.wordings("honorifics"), Lexicon.NOUN_END),
        new Lexicon(knowledge.wordings("speech"), Lexicon.NOUN_END));
  }

  /** Returns whether the word is the common noun of a body, such as "council". */
  boolean isBodyNoun(Line line, int word) {
    return !bodies.senses(line, word).isEmpty();
  }

  /** Returns whether all words from {@code from} to the one before {@code to} are portfolio. */
  boolean isPortfolio(Line line, int from, int to) {
    for (int word = from; word < to; word++) {
      boolean fits =
          roles.starts("portfolio", line, word) || line.is(word, "and", "&", ",", "the", "'", "of");
      if (!fits) {
        return false;
      }
    }
    return from < to;
  }

  /** Returns the word after the form of address that starts here, or -1. */
  int honorificEnd(Line line, int word) {
    return Math.max(honorifics.end("councillor", line, word), honorifics.end("before", line, word));
  }
}
