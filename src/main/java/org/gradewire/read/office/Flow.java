package org.gradewire.read.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gradewire.text.AlignedText;
import org.gradewire.text.BlockKind;

/**
 * Collects the lines of a document in reading order, whatever format tells of them: paragraphs,
 * paragraphs inside paragraphs (text boxes, which come before the paragraph that they hang on),
 * tables inside tables, and notes, which come last.
 */
final class Flow {
  private final Deque<List<Item>> targets = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final List<Item> body = new ArrayList<>();
  private final List<Item> notes = new ArrayList<>();

  Flow() {
    targets.push(body);
  }

  /** Returns the lines, the notes after the others. */
  List<Line> lines() {
    while (!paragraphs.isEmpty()) {
      closeParagraph();
    }
    while (!tables.isEmpty()) {
      closeTable();
    }
    List<Line> lines = new ArrayList<>();
    body.forEach(item -> item.addTo(lines));
    notes.forEach(item -> item.addTo(lines));
    return lines;
  }

  void openParagraph(BlockKind kind) {
    paragraphs.push(new Paragraph(kind));
  }

  boolean inParagraph() {
    return !paragraphs.isEmpty();
  }

  /** Gives the open paragraph another part to play. */
  void become(BlockKind kind) {
    if (inParagraph()) {
      paragraphs.element().become(kind);
    }
  }

  void closeParagraph() {
    if (inParagraph()) {
      paragraphs.pop().end().forEach(line -> targets.element().add(Item.of(line)));
    }
  }

  /** Appends words to the open paragraph. Words outside of a paragraph are none of the document. */
  void append(AlignedText words) {
    if (inParagraph()) {
      paragraphs.element().append(words);
    }
  }

  /** Appends what the raw stretch {@code [from, to)} stands for. */
  void append(String words, int from, int to) {
    append(new AlignedText.Builder().replaced(words, from, to).build());
  }

  /** Adds lines before the open paragraph. */
  void add(List<Line> lines) {
    lines.forEach(line -> targets.element().add(Item.of(line)));
  }

  void lineBreak() {
    if (inParagraph()) {
      paragraphs.element().lineBreak();
    }
  }

  void openNote() {
    targets.push(notes);
  }

  void closeNote() {
    targets.pop();
  }

  void openTable() {
    tables.push(new Table(targets.size()));
  }

  void openRow() {
    if (!tables.isEmpty()) {
      tables.element().openRow();
    }
  }

  /** Opens a cell of the innermost table. */
  void openCell() {
    if (!tables.isEmpty()) {
      targets.push(tables.element().openCell());
    }
  }

  void closeCell() {
    if (!tables.isEmpty() && targets.size() > tables.element().depth()) {
      targets.pop();
    }
  }

  void closeTable() {
    if (!tables.isEmpty()) {
      closeCell();
      targets.element().add(tables.pop());
    }
  }

  /** Returns how many tables are open, one inside the other. */
  int openTables() {
    return tables.size();
  }

  /** Returns whether the innermost table has a cell open. */
  boolean inCell() {
    return !tables.isEmpty() && targets.size() > tables.element().depth();
  }
}
