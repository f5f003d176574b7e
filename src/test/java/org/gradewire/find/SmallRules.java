package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Wording;
import org.gradewire.model.Claim;
import org.gradewire.model.Tracer;

/** A handful of rules, so that tests of the machinery do not hang on the wordings of the models. */
final class SmallRules {
  private static final String RULES =
      """
      macros       | macro/subject     | subject | <provider>|<inspectorate>|<visit>|\\b(?:services|it|they|council|city)\\b
      macros       | macro/earlier     | earliertime | previously|before
      macros       | macro/areas       | areas  | <area>(?:(?:, | and )<area>)*
      macros       | macro/subject     | subject | it
      vetoes       | veto/hope         | hope   | hopes to be <grade>
      grades       | grade/from-to     | change | from <grade:old> to <grade:now>
      grades       | grade/not         | open   | no longer <grade:not>
      grades       | grade/had-been    | past   | had been <grade:old>(?: since <date:since>)?
      grades       | grade/all         | all    | all (?<count>\\w+) areas were <grade:now>
      grades       | grade/areas       | area   | <areas:areas> (?:was|were) <grade:now>
      grades       | grade/rated       | open   | rated <grade:now>
      grades       | grade/was         | open   | was <grade:now>
      grades       | grade/be          | open   | be <grade:now>
      events       | event/since-visit | past   | since (?:its |the )?<visit:visit>(?: in <date:when>)?
      events       | event/last        | past   | last <visit:visit>(?: in <date:when>)?
      events       | event/next        | future | next <visit:visit>(?: in <date:when>)?
      events       | event/in          | open   | <visit:visit>(?: took place)? in <date:when>
      events       | event/came        | open   | came in <date:when>
      publications | publication/on    | open   | published on <date:when>
      """;

  private static final ClaimFinder FINDER = new ClaimFinder(new RuleBook(knowledge()));

  private SmallRules() {}

  /** Returns the claims that these rules find among the marked mentions. */
  static List<Claim> claims(Marked marked) {
    return FINDER.find(
        marked.article(), new BySentence(marked.article(), marked.mentions()), Tracer.NONE);
  }

  private static Knowledge knowledge() {
    Map<String, List<Wording>> files = new TreeMap<>();
    for (String line : RULES.lines().toList()) {
      String[] cells = line.split(" +\\| ", 4);
      files
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(new Wording(cells[1], cells[2], cells[3], List.of(), cells[0]));
    }
    return new Knowledge(List.of(), List.of(), files, "");
  }
}
