package org.gradewire.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradewire.read.format.Decoder;
import org.gradewire.read.format.FileContent;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;

/** Decodes the parts of one mail that are text. */
final class PartText {
  private final MailSource mail;
  private final FileContent file;
  private final int limit;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Prepares for one mail.
   *
   * @param limit how many bytes a part may have
   */
  PartText(MailSource mail, FileContent file, int limit) {
    this.mail = mail;
    this.file = file;
    this.limit = limit;
  }

  /** Returns what is wrong with how the parts read so far are encoded, one sentence each. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns the decoded text of a part, aligned with the mail. */
  AlignedText of(MailPart part) throws ArticleException {
    int length = part.to() - part.from();
    if (length > limit) {
      throw file.problem(
          String.format(
              Locale.ROOT,
              "found %,d bytes of text in a mail, expected at most %,d",
              length,
              limit));
    }
    PlacedBytes bytes = new PlacedBytes(length);
    TransferDecoder.decode(mail.bytes(), part.from(), part.to(), part.encoding(mail), bytes);
    Decoder.Decoded decoded =
        Decoder.decode(new FileContent(file.path(), bytes.bytes()), part.parameter("charset"));
    warnings.addAll(decoded.warnings());
    AlignedText text = bytes.decode(decoded.charset(), mail);
    return decoded.isUnchanged() ? text : decoded.text().through(text);
  }
}
