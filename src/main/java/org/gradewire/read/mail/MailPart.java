package org.gradewire.read.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail, or one of the parts it consists of.
 *
 * @param mediaType such as {@code text/html}, in lower case
 * @param parameters of the type and of the disposition, by their names in lower case
 * @param fields the header
 * @param from the first byte of the body in the mail, as it is encoded; of a part without parts
 * @param to the first byte after it
 * @param parts the parts of a multipart
 */
record MailPart(
    String mediaType,
    Map<String, String> parameters,
    List<HeaderField> fields,
    int from,
    int to,
    List<MailPart> parts) {

  /** Copies the lists and the map. */
  MailPart {
    parameters = Map.copyOf(parameters);
    fields = List.copyOf(fields);
    parts = List.copyOf(parts);
  }

  Optional<HeaderField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Returns the words of a field of the header, or nothing if it is absent. */
  String header(String name, MailSource mail) {
    return field(name).map(field -> field.words(mail).text()).orElse("");
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  boolean isMultipart() {
    return mediaType.startsWith("multipart/");
  }

  boolean isHtml() {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }

  /** Returns whether this is words to be read with the mail, not a file that comes with it. */
  boolean isBody(MailSource mail) {
    boolean attached = disposition(mail).startsWith("attachment") || fileName().isPresent();
    return !attached && (isHtml() || mediaType.equals("text/plain"));
  }

  /** Returns the name of the file that this part is, as the sender gave it. */
  Optional<String> fileName() {
    return parameter("filename").or(() -> parameter("name")).filter(name -> !name.isBlank());
  }

  /** Returns this part and all in it, in the order of the mail. */
  Stream<MailPart> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(MailPart::all));
  }

  /** Returns how the body is encoded, such as {@code base64}; empty if it is not. */
  String encoding(MailSource mail) {
    return header("content-transfer-encoding", mail).toLowerCase(Locale.ROOT);
  }

  private String disposition(MailSource mail) {
    return header("content-disposition", mail).toLowerCase(Locale.ROOT);
  }
}
