package org.gradewire.text;

/** Where cited words stand in the file as it was saved. */
public sealed interface RawLocation {

  /**
   * A stretch of a decoded text file or of markup.
   *
   * @param start the first character inside: Unicode code points of the decoded file, from 0
   * @param end the first character outside
   */
  record Characters(int start, int end) implements RawLocation {}

  /**
   * A stretch of one of the text files that an office document is packed from.
   *
   * @param part the name of that file in the document, such as {@code word/document.xml}
   * @param start the first character inside: Unicode code points of the decoded part, from 0
   * @param end the first character outside
   */
  record Part(String part, int start, int end) implements RawLocation {}

  /**
   * A page of a paged file.
   *
   * @param page counted from 1
   */
  record Page(int page) implements RawLocation {}

  /**
   * A property of the file that is no part of its text.
   *
   * @param property {@code file-name}, or the name of an entry in the information of a PDF
   */
  record Property(String property) implements RawLocation {}
}
