package org.gradewire.read.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * Takes a mail apart and tells where each of its parts is. The library gives the bytes of headers
 * and bodies as they stand in the mail, one after the other, so each is found where the one before
 * ends. Mails attached to the mail are not taken apart.
 */
final class MailParser {
  private static final int DEEPEST = 50;

  private final byte[] mail;
  private final int end;
  private final int most;
  private final Deque<Draft> open = new ArrayDeque<>();
  private int at;
  private int count;

  private MailParser(byte[] mail, int from, int end, int most) {
    this.mail = mail;
    this.at = from;
    this.end = end;
    this.most = most;
  }

  /** A part of which not all has been read. */
  private static final class Draft {
    private final List<HeaderField> fields = new ArrayList<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private final List<MailPart> parts = new ArrayList<>();
    private String mediaType = "text/plain";
    private int from;
    private int to;

    MailPart build() {
      return new MailPart(mediaType, parameters, fields, from, to, parts);
    }
  }

  /**
   * Returns the mail that stands in {@code mail[from, to)}.
   *
   * @param most how many parts it may have
   * @throws IOException if it cannot be taken apart, with a message for the user
   */
  static MailPart parse(byte[] mail, int from, int to, int most) throws IOException {
    try {
      return parse(mail, from, to, most, true);
    } catch (MimeException e) {
      throw new IOException(
          "found a mail that cannot be taken apart (%s), expected a whole one"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static MailPart parse(byte[] mail, int from, int to, int most, boolean bodyMayBegin)
      throws IOException, MimeException {
    try {
      return new MailParser(mail, from, to, most).parse(config(bodyMayBegin));
    } catch (IllegalStateException e) {
      // The library cannot go back at the end of a part, as where a mail was cut off.
      if (!bodyMayBegin) {
        throw new MimeException(e);
      }
      return parse(mail, from, to, most, false);
    }
  }

  /**
   * Returns how a mail is taken apart.
   *
   * @param bodyMayBegin whether a line that is no field begins the body; else it is passed over
   */
  private static MimeConfig config(boolean bodyMayBegin) {
    return MimeConfig.custom()
        .setMaxLineLen(-1)
        .setMaxHeaderLen(1_000_000)
        .setMaxHeaderCount(10_000)
        .setMalformedHeaderStartsBody(bodyMayBegin)
        .build();
  }

  private MailPart parse(MimeConfig config) throws IOException, MimeException {
    MimeTokenStream tokens = new MimeTokenStream(config);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(mail, at, end - at));
    MailPart last = new Draft().build();
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_MESSAGE, T_START_BODYPART -> begin();
        case T_FIELD -> field(tokens.getField());
        case T_START_MULTIPART ->
            current().mediaType = type(tokens.getBodyDescriptor().getMimeType());
        case T_PREAMBLE, T_EPILOGUE -> stretch(tokens);
        case T_BODY -> body(tokens);
        case T_END_MESSAGE, T_END_BODYPART -> last = finish();
        default -> {}
      }
    }
    return last;
  }

  private void begin() throws IOException {
    if (++count > most || open.size() >= DEEPEST) {
      throw new IOException(
          "found a mail of more than %d parts or %d levels, expected at most so many"
              .formatted(most, DEEPEST));
    }
    open.push(new Draft());
  }

  private Draft current() {
    return open.getFirst();
  }

  private MailPart finish() {
    MailPart part = open.pop().build();
    if (!open.isEmpty()) {
      current().parts.add(part);
    }
    return part;
  }

  private void field(Field field) {
    byte[] raw = field.getSafeRaw().toByteArray();
    int from = find(raw);
    if (from < 0) {
      return;
    }
    at = from + raw.length;
    int colon = from;
    while (colon < at && mail[colon] != ':') {
      colon++;
    }
    String name = field.getName().toLowerCase(Locale.ROOT);
    current().fields.add(new HeaderField(name, Math.min(colon + 1, at), at));
    if (name.equals("content-type") || name.equals("content-disposition")) {
      parameters(field.getSafeRaw()).forEach(current().parameters::putIfAbsent);
    }
  }

  private static Map<String, String> parameters(ByteSequence raw) {
    MimeParameterMapping mapping = new MimeParameterMapping();
    Map<String, String> parameters = new TreeMap<>();
    try {
      RawField field = RawFieldParser.DEFAULT.parseField(raw);
      for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(field).getParams()) {
        if (pair.getValue() != null) {
          mapping.addParameter(pair.getName(), pair.getValue());
        }
      }
      mapping
          .getParameters()
          .forEach((name, value) -> parameters.put(name.toLowerCase(Locale.ROOT), decoded(value)));
    } catch (MimeException | RuntimeException e) {
      // A parameter that breaks the rules says nothing.
      return parameters;
    }
    return parameters;
  }

  private static String decoded(String value) {
    return value.contains("=?")
        ? DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)
        : value;
  }

  private void body(MimeTokenStream tokens) throws IOException {
    current().mediaType = type(tokens.getBodyDescriptor().getMimeType());
    current().from = stretch(tokens);
    current().to = at;
  }

  /** Moves on past the bytes that come now; returns where they start. */
  private int stretch(MimeTokenStream tokens) throws IOException {
    byte[] bytes = tokens.getInputStream().readAllBytes();
    int from = find(bytes);
    if (from < 0) {
      throw new IOException("found a mail with a part that is not in it, expected a whole one");
    }
    at = from + bytes.length;
    return from;
  }

  private int find(byte[] bytes) {
    int last = end - bytes.length;
    for (int from = at; from <= last; from++) {
      if (Arrays.equals(mail, from, from + bytes.length, bytes, 0, bytes.length)) {
        return from;
      }
    }
    return -1;
  }

  private static String type(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT);
  }
}
