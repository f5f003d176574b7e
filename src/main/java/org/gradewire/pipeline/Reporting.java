package org.gradewire.pipeline;

import org.gradewire.pipeline.Pipeline.Reports;
import org.gradewire.read.Input;
import org.gradewire.read.format.ReadLimits;
import org.gradewire.text.ArticleException;

/** Tells what the articles of a file say. Safe for use by several threads. */
public interface Reporting {

  /**
   * Returns what each article of a file says.
   *
   * @throws ArticleException if the file cannot be used
   */
  Reports reports(Input input) throws ArticleException;

  /** Returns how much is read of what is found. */
  ReadLimits limits();
}
