package org.gradewire.read.format;

import org.gradewire.text.ArticleException;

/** One way in which articles are saved. Implementations keep no state between files. */
public interface Format {

  /** Returns whether this is the format of {@code content}, whatever its name says. */
  boolean recognises(FileContent content);

  /**
   * Returns what {@code content} holds.
   *
   * @throws ArticleException if it holds nothing to read
   */
  Reading read(FileContent content) throws ArticleException;
}
