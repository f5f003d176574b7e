package org.gradewire.read.format;

import java.util.List;
import org.gradewire.text.ArticleException;
import org.gradewire.text.RawText;

/**
 * What a format found in one file.
 *
 * @param mediaType of the file, such as {@code text/html}
 * @param charset the encoding that the raw offsets of a text file count in; of another, UTF-8
 * @param raw what the raw offsets of the stories count
 * @param stories the articles, in the order of the file
 * @param enclosed files that are packed in this one, such as those attached to a mail
 * @param warnings what a user should know of how the file was read, one sentence each
 * @param rejected the parts of the file that could not be used, each with the reason
 */
public record Reading(
    String mediaType,
    String charset,
    RawText raw,
    List<Story> stories,
    List<FileContent> enclosed,
    List<String> warnings,
    List<ArticleException> rejected) {

  /** Copies the lists. */
  public Reading {
    stories = List.copyOf(stories);
    enclosed = List.copyOf(enclosed);
    warnings = List.copyOf(warnings);
    rejected = List.copyOf(rejected);
  }

  /** Makes a reading of which no part was rejected. */
  public Reading(
      String mediaType,
      String charset,
      RawText raw,
      List<Story> stories,
      List<FileContent> enclosed,
      List<String> warnings) {
    this(mediaType, charset, raw, stories, enclosed, warnings, List.of());
  }

  /** Makes the reading of a file that is text all through, from stories of its decoded text. */
  public static Reading of(String mediaType, Decoder.Decoded decoded, List<Story> stories) {
    return new Reading(
        mediaType,
        decoded.charset().name(),
        RawText.of(decoded.raw()),
        decoded.isUnchanged()
            ? stories
            : stories.stream().map(story -> story.through(decoded.text())).toList(),
        List.of(),
        decoded.warnings());
  }
}
