package org.gradewire.evaluate;

/**
 * A place for one value: a field, or for judgements one area of it.
 *
 * @param field the field
 * @param area the judgement area; empty for all other fields
 */
record Slot(Field field, String area) implements Comparable<Slot> {

  static Slot of(Field field) {
    return new Slot(field, "");
  }

  static Slot judgement(String area) {
    return new Slot(Field.JUDGEMENTS, area);
  }

  @Override
  public int compareTo(Slot other) {
    int order = field.compareTo(other.field);
    return order != 0 ? order : area.compareTo(other.area);
  }

  @Override
  public String toString() {
    return area.isEmpty() ? field.label() : field.label() + "." + area;
  }
}
