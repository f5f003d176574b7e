package org.gradewire.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradewire.assemble.Assembler;
import org.gradewire.find.ArticleFinder;
import org.gradewire.find.Articles;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleFindings;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Decision;
import org.gradewire.text.AnnotatedArticle;

/** Reads small articles with the rules of the models folder. */
final class Read {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private static final ArticleFinder FINDER = new ArticleFinder(KNOWLEDGE);
  private static final Assembler ASSEMBLER = new Assembler(KNOWLEDGE);

  private Read() {}

  /** Returns the steps of an article as {@link Articles#of} takes it. */
  static Steps steps(String text) {
    AnnotatedArticle article = Articles.of(text);
    List<Decision> decisions = new ArrayList<>();
    ArticleFindings findings = FINDER.find(article, decisions::add);
    ArticleReport report = ASSEMBLER.assemble(article, findings, decisions::add);
    return Steps.of(article, findings, report, decisions);
  }
}
