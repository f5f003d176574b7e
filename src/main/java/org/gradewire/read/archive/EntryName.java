package org.gradewire.read.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Reads the names of packed files, which may be encoded badly or lead astray. */
final class EntryName {
  /** Below what file systems allow for a path, with room for the folder of texts. */
  private static final int LONGEST = 1000;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private EntryName() {}

  /**
   * Returns the name of an entry. A name that does not say how it is encoded is UTF-8 if it can be,
   * else in the code page of DOS; a backslash between names becomes a slash.
   */
  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean declared =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    String name = declared || raw == null ? entry.getName() : decoded(raw);
    return name.replace('\\', '/');
  }

  /** Returns what is wrong with a name, if anything. */
  static Optional<String> problem(String name) {
    if (CONTROL.matcher(name).find()) {
      return Optional.of("found a control character in its name, expected a plain name");
    }
    boolean leadsOut = name.startsWith("/") || DRIVE.matcher(name).matches();
    if (leadsOut || List.of(name.split("/", -1)).stream().anyMatch(EntryName::isNoName)) {
      return Optional.of("found a name that leads out of the archive, expected a path below it");
    }
    return name.length() > LONGEST
        ? Optional.of(
            "found a name of %d characters, expected at most %d".formatted(name.length(), LONGEST))
        : Optional.empty();
  }

  /** Returns {@code name} as it can be printed. */
  static String shown(String name) {
    String visible = CONTROL.matcher(name).replaceAll("\ufffd");
    return visible.length() > LONGEST ? visible.substring(0, LONGEST) + "…" : visible;
  }

  /** Returns whether a folder walk would leave out a file or folder of this name. */
  static boolean isLeftOut(String path) {
    return List.of(path.split("/", -1)).stream().anyMatch(EntryName::isNoArticle);
  }

  private static boolean isNoArticle(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    boolean hidden = name.startsWith(".") && !isNoName(name);
    return hidden || name.equals("__macosx") || name.endsWith(".json") || name.equals("readme.md");
  }

  private static boolean isNoName(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }

  private static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, Charset.forName("IBM437"));
    }
  }
}
