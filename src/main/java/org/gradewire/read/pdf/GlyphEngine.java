package org.gradewire.read.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs the content of a page and notes each glyph that it shows. Pictures and drawings are passed
 * over. An operation that fails is counted, and the page goes on.
 */
final class GlyphEngine extends PDFStreamEngine {
  /** More than any page to read has; a page with more is cut off. */
  private static final int MOST_GLYPHS = 100_000;

  private static final int MOST_OPERATIONS = 3_000_000;

  /** Drawings within drawings can be shown without end. */
  private static final int MOST_FORMS = 2000;

  /** Longer replacements would be words whose place is not known. */
  private static final int LONGEST_REPLACEMENT = 8;

  private final FontFacts fonts = new FontFacts();
  private final Deque<Marked> open = new ArrayDeque<>();
  private GlyphSheet sheet = new GlyphSheet();
  private int operations;
  private int forms;
  private int faults;

  /** A stretch of content that the page says something about. */
  private static final class Marked {
    private final boolean artifact;
    private final String replacement;
    private boolean replaced;

    Marked(boolean artifact, String replacement) {
      this.artifact = artifact;
      this.replacement = replacement;
    }
  }

  GlyphEngine() {
    processors().forEach(this::addOperator);
  }

  /** Returns what {@code page} shows. */
  PageGlyphs glyphs(PDPage page) throws IOException {
    sheet = new GlyphSheet();
    open.clear();
    operations = 0;
    forms = 0;
    faults = 0;
    processPage(page);
    return sheet.finish(page.getCropBox(), faults);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operations++;
    if (operations <= MOST_OPERATIONS && sheet.size() < MOST_GLYPHS) {
      super.processOperator(operator, operands);
    } else if (operations == MOST_OPERATIONS + 1) {
      faults++;
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (isOneMoreForm()) {
      super.showForm(form);
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (isOneMoreForm()) {
      super.showTransparencyGroup(form);
    }
  }

  private boolean isOneMoreForm() {
    forms++;
    faults += forms == MOST_FORMS + 1 ? 1 : 0;
    return forms <= MOST_FORMS;
  }

  @Override
  protected void operatorException(
      Operator operator, List<COSBase> operands, IOException exception) {
    faults++;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean artifact =
        "Artifact".equals(tag.getName()) || (!open.isEmpty() && open.peek().artifact);
    String replacement = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    open.push(new Marked(artifact, replacement == null ? "" : replacement));
    sheet.part();
  }

  @Override
  public void endMarkedContentSequence() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    Marked marked = open.peek();
    boolean artifact = marked != null && marked.artifact;
    String text = fonts.text(font, code);
    if (marked != null && isReplaced(marked.replacement)) {
      if (marked.replaced) {
        sheet.extend(place, displacement.getX());
        return;
      }
      marked.replaced = true;
      text = marked.replacement;
    }
    sheet.add(text, place, displacement.getX(), fonts.isBold(font), artifact);
  }

  private static boolean isReplaced(String replacement) {
    return !replacement.isEmpty() && replacement.length() <= LONGEST_REPLACEMENT;
  }

  private List<OperatorProcessor> processors() {
    List<OperatorProcessor> all = new ArrayList<>();
    all.add(new BeginText(this));
    all.add(new EndText(this));
    all.add(new Concatenate(this));
    all.add(new DrawObject(this));
    all.add(new SetGraphicsStateParameters(this));
    all.add(new Save(this));
    all.add(new Restore(this));
    all.add(new NextLine(this));
    all.add(new MoveText(this));
    all.add(new MoveTextSetLeading(this));
    all.add(new SetMatrix(this));
    all.add(new SetCharSpacing(this));
    all.add(new SetFontAndSize(this));
    all.add(new SetTextLeading(this));
    all.add(new SetTextRenderingMode(this));
    all.add(new SetTextRise(this));
    all.add(new SetWordSpacing(this));
    all.add(new SetTextHorizontalScaling(this));
    all.add(new ShowText(this));
    all.add(new ShowTextAdjusted(this));
    all.add(new ShowTextLine(this));
    all.add(new ShowTextLineAndSpace(this));
    all.add(new BeginMarkedContentSequence(this));
    all.add(new BeginMarkedContentSequenceWithProperties(this));
    all.add(new EndMarkedContentSequence(this));
    return all;
  }
}
