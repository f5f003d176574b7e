package org.gradewire.evaluate;

/**
 * Words of an article in their sentence.
 *
 * @param label whether this is why the program says it, or why the label does
 * @param before the sentence up to the words
 * @param words the words
 * @param after the rest of the sentence
 */
public record Passage(Label label, String before, String words, String after) {

  /** Whose evidence it is. */
  public enum Label {
    /** The words that the program cites. */
    CITED("cited"),
    /** The words that the label rests on. */
    LABELLED("label");

    private final String text;

    Label(String text) {
      this.text = text;
    }

    /** Returns the name used in reports. */
    public String text() {
      return text;
    }
  }

  /** Returns the whole sentence. */
  public String sentence() {
    return before + words + after;
  }
}
