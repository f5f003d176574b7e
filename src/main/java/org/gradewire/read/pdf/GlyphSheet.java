package org.gradewire.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the glyphs of a page and turns the page so that most of them run from left to right.
 * What runs in another direction, such as a watermark, is left out; so is what lies outside of the
 * page and what is printed twice in one place to look bold.
 */
final class GlyphSheet {
  private static final int DIRECTIONS = 4;

  /** The most that a line may lean, as the sine of the angle. */
  private static final float STEEPEST = 0.05f;

  private static final float SMALLEST = 1;
  private static final int SLANTED = -1;

  private final List<Shown> shown = new ArrayList<>();
  private final int[] ofDirection = new int[DIRECTIONS];
  private int unknown;
  private int parts;

  /** A glyph in the coordinates of the page, with its direction in quarters of a turn. */
  private record Shown(
      String text,
      float x,
      float y,
      float endX,
      float endY,
      float size,
      int direction,
      boolean bold,
      boolean artifact,
      int part) {}

  /** Notes that another part of the text begins, such as another paragraph or cell. */
  void part() {
    parts++;
  }

  int size() {
    return shown.size();
  }

  void add(String text, Matrix place, float advance, boolean bold, boolean artifact) {
    float size = Math.abs(place.getScalingFactorY());
    float x = place.getTranslateX();
    float y = place.getTranslateY();
    float endX = x + advance * place.getScaleX();
    float endY = y + advance * place.getShearY();
    if (size < SMALLEST || !Float.isFinite(x + y + endX + endY)) {
      return;
    }
    int direction = direction(place);
    shown.add(new Shown(text, x, y, endX, endY, size, direction, bold, artifact, parts));
    unknown += text.equals(FontFacts.UNKNOWN) ? 1 : 0;
    if (direction != SLANTED && !text.isBlank()) {
      ofDirection[direction]++;
    }
  }

  /** Makes the last glyph reach as far as one at {@code place}, whose meaning it has already. */
  void extend(Matrix place, float advance) {
    if (!shown.isEmpty()) {
      Shown last = shown.remove(shown.size() - 1);
      float endX = place.getTranslateX() + advance * place.getScaleX();
      float endY = place.getTranslateY() + advance * place.getShearY();
      shown.add(
          new Shown(
              last.text(),
              last.x(),
              last.y(),
              endX,
              endY,
              last.size(),
              last.direction(),
              last.bold(),
              last.artifact(),
              last.part()));
    }
  }

  PageGlyphs finish(PDRectangle box, int faults) {
    int main = 0;
    for (int i = 1; i < DIRECTIONS; i++) {
      main = ofDirection[i] > ofDirection[main] ? i : main;
    }
    Doubles doubles = new Doubles();
    List<Glyph> glyphs = new ArrayList<>();
    for (Shown glyph : shown) {
      if (glyph.direction() == main && isInside(glyph, box)) {
        Glyph turned = turned(glyph, main, box, glyphs.size() + glyph.part());
        if (turned.isSpace() || doubles.isFirst(turned)) {
          glyphs.add(turned);
        }
      }
    }
    boolean upright = main % 2 == 0;
    return new PageGlyphs(
        glyphs,
        upright ? box.getWidth() : box.getHeight(),
        upright ? box.getHeight() : box.getWidth(),
        shown.size(),
        unknown,
        faults);
  }

  private static int direction(Matrix place) {
    float along = place.getScaleX();
    float across = place.getShearY();
    float length = (float) Math.hypot(along, across);
    if (Math.abs(across) <= STEEPEST * length) {
      return along >= 0 ? 0 : 2;
    }
    if (Math.abs(along) <= STEEPEST * length) {
      return across >= 0 ? 1 : 3;
    }
    return SLANTED;
  }

  private static boolean isInside(Shown glyph, PDRectangle box) {
    return glyph.x() >= box.getLowerLeftX() - glyph.size()
        && glyph.x() <= box.getUpperRightX() + glyph.size()
        && glyph.y() >= box.getLowerLeftY() - glyph.size()
        && glyph.y() <= box.getUpperRightY() + glyph.size();
  }

  private static Glyph turned(Shown glyph, int direction, PDRectangle box, int order) {
    float left = glyph.x() - box.getLowerLeftX();
    float right = box.getUpperRightX() - glyph.x();
    float bottom = glyph.y() - box.getLowerLeftY();
    float top = box.getUpperRightY() - glyph.y();
    float advance = (float) Math.hypot(glyph.endX() - glyph.x(), glyph.endY() - glyph.y());
    float x =
        switch (direction) {
          case 0 -> left;
          case 1 -> bottom;
          case 2 -> right;
          default -> top;
        };
    float y =
        switch (direction) {
          case 0 -> top;
          case 1 -> left;
          case 2 -> bottom;
          default -> right;
        };
    return new Glyph(
        glyph.text(), x, x + advance, y, glyph.size(), glyph.bold(), glyph.artifact(), order);
  }

  /** Knows the glyphs that were there, in cells as wide as the smallest distance that counts. */
  private static final class Doubles {
    private static final float CELL = 4;
    private final Map<Long, List<Glyph>> cells = new HashMap<>();

    boolean isFirst(Glyph glyph) {
      long column = (long) Math.floor(glyph.x() / CELL);
      long row = (long) Math.floor(glyph.y() / CELL);
      for (long c = column - 1; c <= column + 1; c++) {
        for (long r = row - 1; r <= row + 1; r++) {
          for (Glyph other : cells.getOrDefault(key(c, r), List.of())) {
            if (isSame(glyph, other)) {
              return false;
            }
          }
        }
      }
      cells.computeIfAbsent(key(column, row), key -> new ArrayList<>(2)).add(glyph);
      return true;
    }

    private static long key(long column, long row) {
      return column << 32 | (row & 0xffffffffL);
    }

    private static boolean isSame(Glyph glyph, Glyph other) {
      float near =
          Math.min(CELL, Math.max(0.25f * (glyph.end() - glyph.x()), 0.02f * glyph.size()));
      return glyph.text().equals(other.text())
          && Math.abs(glyph.x() - other.x()) <= near
          && Math.abs(glyph.y() - other.y()) <= Math.min(CELL, 0.15f * glyph.size());
    }
  }
}
