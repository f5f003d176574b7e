package org.gradewire.read.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewire.read.format.ResourceTable;

/** Decides by {@code attachments.tsv} what is done with the files that come with a mail. */
final class Attachment {
  private static final int LONGEST_NAME = 120;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final List<String> PROGRAM_MARKS = List.of("MZ", "\u007fELF", "#!");
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/pdf", ".pdf",
          "message/rfc822", ".eml",
          "text/html", ".html",
          "text/plain", ".txt");

  private final Map<String, String> kinds = new HashMap<>();

  private Attachment() {
    ResourceTable.load(Attachment.class, "attachments.tsv")
        .forEach(row -> kinds.put(row.get(0), row.get(1)));
  }

  static Attachment load() {
    return new Attachment();
  }

  /** Returns whether a part is passed over in silence: pictures, calendars, signatures. */
  boolean isLeft(MailPart part) {
    return kind(part).equals("left");
  }

  /** Returns why a part must not or cannot be opened, if so: what was found, what was expected. */
  Optional<String> problem(MailPart part, String head) {
    return switch (kind(part)) {
      case "program" -> Optional.of("found a program, expected an article; not opened");
      case "encrypted" -> Optional.of("found an encrypted mail, expected one without encryption");
      case "outlook" ->
          Optional.of(
              "found a mail packed by Outlook (winmail.dat), expected its attachments one by one");
      default ->
          PROGRAM_MARKS.stream().anyMatch(head::startsWith)
              ? Optional.of("found a program, expected an article; not opened")
              : Optional.empty();
    };
  }

  private String kind(MailPart part) {
    String name = part.fileName().map(Attachment::plain).orElse("").toLowerCase(Locale.ROOT);
    String type = part.mediaType();
    String family = type.substring(0, type.indexOf('/') + 1) + "*";
    String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    for (String key : List.of(name, ending, type, family)) {
      String kind = kinds.get(key);
      if (kind != null) {
        return kind;
      }
    }
    return "";
  }

  /**
   * Returns the name of a part as a plain file name.
   *
   * @param number which attachment it is, from 1, for those without a name
   */
  static String name(MailPart part, int number, MailSource mail) {
    String given = plain(part.fileName().orElse(part.header("content-description", mail)));
    String ending = ENDINGS.getOrDefault(part.mediaType(), "");
    if (given.isEmpty()) {
      return "attachment-" + number + ending;
    }
    return given.contains(".") || ending.isEmpty() ? given : given + ending;
  }

  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String visible = CONTROL.matcher(last).replaceAll("").strip();
    String shown = visible.replaceFirst("^\\.+", "").replaceFirst("[. ]+$", "");
    if (shown.length() <= LONGEST_NAME) {
      return shown;
    }
    int dot = shown.lastIndexOf('.');
    String ending = dot > shown.length() - 8 ? shown.substring(dot) : "";
    return shown.substring(0, LONGEST_NAME) + ending;
  }
}
