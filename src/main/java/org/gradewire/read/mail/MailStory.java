package org.gradewire.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/**
 * Tells the story of a mail from what stands around it: the headers of mails that were passed on,
 * the words of mails that were answered, signatures and disclaimers become furniture. Of a mail
 * that was passed on, what was passed on is the story, not the note above it.
 */
final class MailStory {
  private static final int MARKED_HEADER = 2;
  private static final int UNMARKED_HEADER = 3;

  /** How many words a note above a mail may have, beyond which it is a story itself. */
  private static final int LONGEST_NOTE = 120;

  private final MailLines lines;
  private final boolean answer;
  private final List<Block> blocks;
  private final List<Block> header = new ArrayList<>();

  private MailStory(MailLines lines, List<Block> blocks, boolean answer) {
    this.lines = lines;
    this.answer = answer;
    this.blocks = new ArrayList<>(blocks);
  }

  /**
   * A story and the header of the mail that it was passed on with.
   *
   * @param blocks of the story
   * @param header the lines of that header; empty if the story was not passed on
   */
  record Told(List<Block> blocks, List<Block> header) {

    /** Returns the value of a field of the header. */
    Optional<AlignedText> field(String... names) {
      for (Block line : header) {
        String words = line.text().text();
        int colon = words.indexOf(':');
        for (String name : names) {
          if (colon >= 0 && words.substring(0, colon).strip().equalsIgnoreCase(name)) {
            int start = words.length() - words.substring(colon + 1).stripLeading().length();
            return Optional.of(line.text().edit().skipTo(start).finish())
                .filter(value -> !value.text().isBlank());
          }
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Returns the story in {@code blocks}.
   *
   * @param answer whether the mail answers another, so that the mail below it is that one
   */
  static Told of(MailLines lines, List<Block> blocks, boolean answer) {
    MailStory story = new MailStory(lines, blocks, answer);
    story.mark();
    return story.tells() ? new Told(story.blocks, story.header) : new Told(blocks, List.of());
  }

  private void mark() {
    boolean signed = false;
    for (int i = 0; i < blocks.size(); i++) {
      MailLines.Part part = part(i);
      int header = headerLength(i, part);
      if (header > 0) {
        if (isAnswered(i, part)) {
          furniture(i, blocks.size());
          return;
        }
        signed = false;
        passedOn(i, header, part);
        i += header - 1;
      } else if (part == MailLines.Part.WROTE && hasStoryBefore(i)) {
        furniture(i, blocks.size());
        return;
      } else if (part == MailLines.Part.SIGNATURE) {
        signed = hasStoryBefore(i);
      }
      if (header == 0 && (signed || isFurniture(i, part))) {
        furniture(i, i + 1);
      }
    }
  }

  private boolean isFurniture(int at, MailLines.Part part) {
    return part == MailLines.Part.FURNITURE
        || part == MailLines.Part.WROTE
        || part == MailLines.Part.SIGNATURE
        || blocks.get(at).text().text().startsWith(">");
  }

  private MailLines.Part part(int at) {
    Block block = blocks.get(at);
    return block.kind() == BlockKind.METADATA
        ? MailLines.Part.STORY
        : lines.of(block.text().text());
  }

  /** Returns how many blocks the header of another mail takes from {@code at} on; 0 if none. */
  private int headerLength(int at, MailLines.Part part) {
    boolean marked = part == MailLines.Part.FORWARDED || part == MailLines.Part.ORIGINAL;
    int fields = 0;
    int end = at + (marked ? 1 : 0);
    while (end < blocks.size() && part(end) == MailLines.Part.HEADER) {
      fields++;
      end++;
    }
    boolean begins =
        fields > 0
            && blocks
                .get(at + (marked ? 1 : 0))
                .text()
                .text()
                .matches("(?is)(?:from|date|subject):.*");
    if (marked) {
      return fields >= MARKED_HEADER || part == MailLines.Part.FORWARDED ? end - at : 0;
    }
    return begins && fields >= UNMARKED_HEADER ? end - at : 0;
  }

  private boolean isAnswered(int at, MailLines.Part part) {
    return answer && part != MailLines.Part.FORWARDED && hasStoryBefore(at);
  }

  private void passedOn(int at, int length, MailLines.Part part) {
    if (words(0, at) <= Math.min(LONGEST_NOTE, words(at + length, blocks.size()))) {
      furniture(0, at);
      header.clear();
      header.addAll(blocks.subList(at, at + length));
    } else if (part != MailLines.Part.FORWARDED) {
      furniture(at, blocks.size());
      return;
    }
    furniture(at, at + length);
  }

  private void furniture(int from, int to) {
    for (int i = from; i < to; i++) {
      if (blocks.get(i).kind() != BlockKind.METADATA) {
        blocks.set(i, blocks.get(i).as(BlockKind.FURNITURE));
      }
    }
  }

  private boolean hasStoryBefore(int at) {
    return words(0, at) > 0;
  }

  private boolean tells() {
    return words(0, blocks.size()) > 0;
  }

  private int words(int from, int to) {
    return words(blocks.subList(from, to));
  }

  /** Returns how many words of {@code blocks} tell the story. */
  static int words(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind().tellsTheStory())
        .mapToInt(block -> block.text().text().split("\\s+").length)
        .sum();
  }
}
