package org.gradewire.read.pdf;

import org.gradewire.read.format.FileContent;
import org.gradewire.read.format.Format;
import org.gradewire.read.format.Reading;
import org.gradewire.text.ArticleException;

/** Reads PDF documents: reports, letters and printed pages. Each is one article. */
public final class PdfFormat implements Format {
  /** Readers look for the signature in as many bytes, since mail and servers put some before it. */
  private static final int HEAD = 1024;

  @Override
  public boolean recognises(FileContent content) {
    String head = content.head(HEAD);
    int at = head.indexOf("%PDF-");
    return at == 0 || (at > 0 && head.substring(0, at).chars().noneMatch(PdfFormat::isPlainLetter));
  }

  private static boolean isPlainLetter(int unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  @Override
  public Reading read(FileContent content) throws ArticleException {
    return new PdfReader(content).read();
  }
}
