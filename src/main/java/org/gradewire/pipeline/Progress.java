package org.gradewire.pipeline;

import org.gradewire.text.ArticleException;

/** Hears how a run goes on. All calls come from one thread. */
public interface Progress {

  /** A run over {@code files} files begins. */
  void begin(int files);

  /** One more file is done. */
  void done();

  /** A file or article was given up. */
  void rejected(ArticleException problem);

  /** Nobody listens. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begin(int files) {}

      @Override
      public void done() {}

      @Override
      public void rejected(ArticleException problem) {}
    };
  }
}
