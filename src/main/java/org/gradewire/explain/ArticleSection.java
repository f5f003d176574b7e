package org.gradewire.explain;

import java.util.List;
import java.util.Locale;
import org.gradewire.explain.Steps.ClaimStep;
import org.gradewire.explain.Steps.Fate;
import org.gradewire.explain.Steps.MentionStep;
import org.gradewire.explain.Steps.Outcome;
import org.gradewire.explain.Steps.SentenceSteps;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/** One article of the page. */
final class ArticleSection {
  private final Steps steps;
  private final int number;
  private final StringBuilder page;

  ArticleSection(Steps steps, int number, StringBuilder page) {
    this.steps = steps;
    this.number = number;
    this.page = page;
  }

  void write() {
    Fact<String> title = steps.report().title();
    add("<article>\n<h2>%s</h2>\n", title == null ? steps.report().id() : title.value());
    Fact<?> published = steps.report().published();
    add("<p class=\"source\">%s", steps.report().id());
    if (published == null) {
      add(" · no date found");
    } else {
      add(" · published %s <code>%s</code>", published.value(), published.rule());
    }
    add("</p>\n");
    steps.report().warnings().forEach(it -> add("<p class=\"note\">Warning: %s</p>\n", it));
    steps.notes().forEach(it -> add("<p class=\"note\">No inspection: %s.</p>\n", it));
    add("<div class=\"columns\">\n<section class=\"made\" aria-label=\"What was made of it\">\n");
    List<Inspection> inspections = steps.report().inspections();
    for (int i = 0; i < inspections.size(); i++) {
      inspection(i, inspections.get(i));
    }
    people();
    add("</section>\n<section class=\"read\" aria-label=\"Sentence by sentence\">\n");
    for (int i = 0; i < steps.sentences().size(); i++) {
      sentence(i, steps.sentences().get(i));
    }
    add("</section>\n</div>\n</article>\n");
  }

  private void inspection(int place, Inspection inspection) {
    add("<div class=\"card\" id=\"%s\">\n", inspectionId(place));
    add("<h3>Inspection %s: %s</h3>\n<dl>\n", place + 1, inspection.status().value().label());
    Wording.fields(inspection, this::field);
    add("</dl>\n");
    steps.withheld().stream()
        .filter(it -> it.inspection() == place)
        .forEach(
            it ->
                add(
                    "<p class=\"why\"><b>%s</b> is not %s: %s.</p>\n",
                    it.field(), it.value(), it.reason()));
    add("<p class=\"from\">From");
    for (int i = 0; i < steps.sentences().size(); i++) {
      if (gives(steps.sentences().get(i), place)) {
        add(" <a href=\"#%s\">sentence %s</a>", sentenceId(i), i + 1);
      }
    }
    add("</p>\n</div>\n");
  }

  private static boolean gives(SentenceSteps step, int inspection) {
    return step.claims().stream()
        .flatMap(claim -> claim.outcomes().stream())
        .anyMatch(outcome -> outcome.inspection() == inspection);
  }

  private void field(String name, Fact<?> fact) {
    add("<dt>%s</dt>\n<dd><b>%s</b> <code>%s</code>", name, fact.value(), fact.rule());
    for (Citation citation : fact.citations()) {
      if (!citation.quote().equals(fact.value())) {
        add("<q>%s</q>", citation.quote());
      }
    }
    add("</dd>\n");
  }

  private void people() {
    for (Person person : steps.report().people()) {
      add("<div class=\"card\">\n<h3>Person</h3>\n<dl>\n");
      field("name", person.name());
      fieldIfAny("role", person.role());
      fieldIfAny("organisation", person.organisation());
      add("<dt>quoted</dt>\n<dd><b>%s</b></dd>\n</dl>\n</div>\n", person.quoted());
    }
    if (!steps.notListed().isEmpty()) {
      add("<details><summary>Names not listed: %s</summary>\n<ul>\n", steps.notListed().size());
      steps
          .notListed()
          .forEach(
              it ->
                  add(
                      "<li><b>%s</b> <span class=\"why\">%s</span></li>\n",
                      it.name(), it.reason()));
      add("</ul>\n</details>\n");
    }
  }

  private void fieldIfAny(String name, @Nullable Fact<?> fact) {
    if (fact != null) {
      field(name, fact);
    }
  }

  private void sentence(int place, SentenceSteps step) {
    add("<div class=\"sentence\" id=\"%s\">\n", sentenceId(place));
    add("<p class=\"kind\">%s %s</p>\n<p class=\"words\">", place + 1, step.kind());
    words(step);
    add("</p>\n");
    if (!step.claims().isEmpty()) {
      add("<ul class=\"claims\">\n");
      step.claims().forEach(this::claim);
      add("</ul>\n");
    }
    List<MentionStep> failed =
        step.mentions().stream().filter(it -> !it.reason().isEmpty()).toList();
    if (!failed.isEmpty()) {
      add("<ul class=\"failed\">\n");
      failed.forEach(this::failed);
      add("</ul>\n");
    }
    mentions(step.mentions());
    add("</div>\n");
  }

  /** Marks the mentions; of those that overlap the first. */
  private void words(SentenceSteps step) {
    Span span = step.sentence().span();
    int at = span.start();
    for (MentionStep mention : step.mentions()) {
      Span words = mention.mention().span();
      if (words.start() >= at) {
        add("%s", steps.article().words(new Span(at, words.start())));
        String kind = Wording.kindOf(mention.mention());
        String fate = mention.fate().name().toLowerCase(Locale.ROOT);
        add("<mark class=\"%s %s\">%s</mark>", kind, fate, steps.article().words(words));
        at = words.end();
      }
    }
    add("%s", steps.article().words(new Span(at, span.end())));
  }

  private void claim(ClaimStep step) {
    add("<li class=\"%s\">", step.fate() == Fate.USED ? "used" : "rejected");
    add("%s <code>%s</code>\n<ul>\n", Wording.describe(step.claim()), step.claim().rule());
    for (Outcome outcome : step.outcomes()) {
      add("<li>");
      if (outcome.inspection() >= 0) {
        String id = inspectionId(outcome.inspection());
        add("<a href=\"#%s\">to inspection %s</a>: ", id, outcome.inspection() + 1);
      } else {
        add("%s", outcome.fate() == Fate.USED ? "joined" : "dropped");
        by(outcome.rule());
        add(": ");
      }
      add("%s</li>\n", outcome.words());
    }
    add("</ul></li>\n");
  }

  private void failed(MentionStep step) {
    add("<li><b>%s</b> ", steps.article().words(step.mention().span()));
    add("(%s) ", Wording.describe(step.mention()));
    add("%s", step.fate() == Fate.VETOED ? "taken away" : "not used");
    by(step.rule());
    add(": <span class=\"why\">%s</span></li>\n", step.reason());
  }

  private void by(String rule) {
    if (!rule.isEmpty()) {
      add(" by <code>%s</code>", rule);
    }
  }

  private void mentions(List<MentionStep> mentions) {
    if (mentions.isEmpty()) {
      return;
    }
    add("<details><summary>Words found: %s</summary>\n<ul>\n", mentions.size());
    for (MentionStep step : mentions) {
      add("<li><b>%s</b> ", steps.article().words(step.mention().span()));
      add("%s <code>%s</code></li>\n", Wording.describe(step.mention()), step.mention().rule());
    }
    add("</ul>\n</details>\n");
  }

  private String inspectionId(int place) {
    return "article-%d-inspection-%d".formatted(number, place + 1);
  }

  private String sentenceId(int place) {
    return "article-%d-sentence-%d".formatted(number, place + 1);
  }

  /** Adds markup in which each {@code %s} stands for words that are escaped. */
  private void add(String markup, Object... words) {
    Object[] safe = new Object[words.length];
    for (int i = 0; i < words.length; i++) {
      safe[i] = Html.escape(words[i].toString());
    }
    page.append(markup.formatted(safe));
  }
}
