package org.gradewire.read.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gradewire.text.AlignedText;

/** Decoded bytes, each with the bytes of the mail, {@code [from, to)}, that it came from. */
final class PlacedBytes implements TransferDecoder.Sink {
  private byte[] bytes;
  private int[] from;
  private int[] to;
  private int size;

  PlacedBytes(int expected) {
    int capacity = Math.max(16, expected);
    bytes = new byte[capacity];
    from = new int[capacity];
    to = new int[capacity];
  }

  @Override
  public void accept(int value, int start, int end) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    bytes[size] = (byte) value;
    from[size] = start;
    to[size] = end;
    size++;
  }

  /** Returns a copy of the bytes. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  int size() {
    return size;
  }

  /** Returns what the bytes mean in {@code charset}, aligned with the decoded mail. */
  AlignedText decode(Charset charset, MailSource mail) {
    AlignedText.Builder text = new AlignedText.Builder();
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    boolean extendsAscii =
        MailSource.isSingleByte(charset) || charset.equals(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, size);
    CharBuffer out = CharBuffer.allocate(16);
    int start = 0;
    for (int i = 0; i < size; i++) {
      if (extendsAscii && start == i && bytes[i] >= 0) {
        text.replaced(String.valueOf((char) bytes[i]), mail.unit(from[i]), mail.unit(to[i]));
        start = i + 1;
        in.limit(start).position(start);
        continue;
      }
      // One byte at a time, so that it shows which bytes make a character.
      in.limit(i + 1);
      decoder.decode(in, out, false);
      start = append(text, out, start, in.position(), i + 1, mail);
    }
    in.limit(size);
    decoder.decode(in, out, true);
    decoder.flush(out);
    append(text, out, Math.min(start, Math.max(0, size - 1)), size, size, mail);
    return text.build();
  }

  /** Appends what {@code [start, end)} gave, if anything; returns where the next one starts. */
  private int append(
      AlignedText.Builder text, CharBuffer out, int start, int consumed, int end, MailSource mail) {
    if (out.position() == 0) {
      return start;
    }
    text.replaced(out.flip().toString(), mail.unit(from[start]), mail.unit(to[end - 1]));
    out.clear();
    return consumed;
  }
}
