package org.gradewire.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.format.Story;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Adds to the stories of a mail what its header says: when, by whom, about what. */
final class MailMetadata {
  /** How far down a line that repeats the subject may stand to be the headline. */
  private static final int HEAD = 8;

  private final MailPart mail;
  private final MailSource source;
  private final MailLines lines;

  MailMetadata(MailPart mail, MailSource source, MailLines lines) {
    this.mail = mail;
    this.source = source;
    this.lines = lines;
  }

  /** Returns {@code stories}, all of this mail, with its furniture told apart and its header. */
  List<Story> addTo(List<Story> stories) {
    return stories.stream().map(story -> added(story, stories.size() == 1)).toList();
  }

  private Story added(Story story, boolean only) {
    boolean answer = Subjects.isAnswer(mail.header("subject", source));
    MailStory.Told told = MailStory.of(lines, story.blocks(), answer);
    Optional<AlignedText> subject =
        told.field("subject")
            .or(() -> own("subject"))
            .map(Subjects::plain)
            .filter(MailMetadata::hasWords);
    List<Block> blocks = new ArrayList<>(told.blocks());
    subject.ifPresent(words -> add(blocks, words, only && !isTitled(blocks, words)));
    told.field("sent", "date")
        .or(() -> own("date"))
        .ifPresent(date -> blocks.add(new Block(BlockKind.METADATA, date, "mail:date")));
    told.field("from")
        .or(() -> own("from"))
        .ifPresent(from -> blocks.add(new Block(BlockKind.METADATA, from, "mail:from")));
    return new Story(blocks, story.warnings());
  }

  private static void add(List<Block> blocks, AlignedText subject, boolean isTitle) {
    if (isTitle) {
      blocks.add(0, new Block(BlockKind.TITLE, subject));
    } else {
      blocks.add(new Block(BlockKind.METADATA, subject, "mail:subject"));
    }
  }

  /** Whether the body has a headline; a line that repeats the subject is made one. */
  private static boolean isTitled(List<Block> blocks, AlignedText subject) {
    if (blocks.stream().anyMatch(block -> block.kind() == BlockKind.TITLE)) {
      return true;
    }
    int seen = 0;
    for (int i = 0; i < blocks.size() && seen < HEAD; i++) {
      Block block = blocks.get(i);
      seen += block.kind().tellsTheStory() ? 1 : 0;
      boolean line = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.HEADING;
      if (line && Subjects.agrees(subject.text(), block.text().text())) {
        blocks.set(i, block.as(BlockKind.TITLE));
        return true;
      }
    }
    return false;
  }

  private Optional<AlignedText> own(String name) {
    return mail.field(name).map(field -> field.words(source)).filter(MailMetadata::hasWords);
  }

  private static boolean hasWords(AlignedText text) {
    return !text.text().isBlank();
  }
}
