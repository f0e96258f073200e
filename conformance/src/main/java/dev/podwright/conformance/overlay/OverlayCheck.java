package dev.podwright.conformance.overlay;

import dev.podwright.conformance.random.RandomLayers;
import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Checks overlays of random valid layers: nothing is lost, doubled or left without a name. */
public final class OverlayCheck {
    private static final int SHOWN = 5;
    private static final String DUPLICATE_KEY = "overlay/duplicate-key";

    private final Map<String, Integer> conflicts = new TreeMap<>();
    private final Map<String, Integer> notes = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private long accepted;
    private long rejected;
    private long wrong;

    private OverlayCheck() {}

    /** Checks a number of overlays, and returns whether all are right. */
    public static boolean run(long seed, long count) {
        OverlayCheck check = new OverlayCheck();
        RandomLayers layers = new RandomLayers(seed, OverlayCheck::isValid);
        for (long i = 0; i < count; i++) {
            check.check(layers.next());
        }
        System.out.printf(
                "%,d overlays: %,d accepted, %,d with conflicts that are named, %,d wrong%n",
                count, check.accepted, check.rejected, check.wrong);
        System.out.println("kinds: " + check.kinds);
        System.out.println("conflicts by rule: " + check.conflicts);
        System.out.println("notes by rule: " + check.notes);
        return check.wrong == 0;
    }

    private static boolean isValid(JsonObject json) {
        List<Finding> problems = new ArrayList<>();
        KubernetesObject object = read(json, schema(json), problems);
        return problems.isEmpty() && Validator.standard().validate(object).isAccepted();
    }

    @SuppressWarnings("unchecked") // schemas of kinds are of objects
    private static ObjectSchema<KubernetesObject> schema(JsonObject json) {
        return (ObjectSchema<KubernetesObject>) Schemas.ofKind(Objects.requireNonNullElse(json.text("kind"), "Pod"));
    }

    private static KubernetesObject read(
            JsonObject json, ObjectSchema<KubernetesObject> schema, List<Finding> problems) {
        return new Decoder(problems).decode(json, schema, FieldPath.empty());
    }

    private void check(List<JsonObject> layers) {
        ObjectSchema<KubernetesObject> schema = schema(layers.get(0));
        kinds.merge(schema.name(), 1, Integer::sum);
        List<KubernetesObject> objects = layers.stream()
                .map(each -> read(each, schema, new ArrayList<>()))
                .toList();
        List<String> problems = new ArrayList<>();
        Overlay<KubernetesObject> overlay = Overlay.of(objects.get(0));
        for (KubernetesObject upper : objects.subList(1, objects.size())) {
            overlay = overlay.over(upper);
        }
        OverlayResult<KubernetesObject> merged = overlay.merge();
        JsonObject json = json(merged.value());
        if (!merged.value().equals(objects.get(0))) {
            LayerValues.duplicates(json, schema).forEach(each -> problems.add("two elements with one key: " + each));
        }
        Set<String> given = Set.copyOf(layers.stream()
                .flatMap(each -> LayerValues.unions(each, schema).stream())
                .toList());
        LayerValues.unions(json, schema).stream()
                .filter(each -> !given.contains(each))
                .forEach(each -> problems.add("two members of a union: " + each));
        Set<String> rules = new HashSet<>();
        for (Finding each : merged.report().findings()) {
            if (each.rule().startsWith("overlay/")) {
                rules.add(each.rule());
                notes.merge(each.rule(), 1, Integer::sum);
            }
        }
        JsonObject top = json(objects.get(objects.size() - 1));
        LayerValues.lost(top, json, schema).stream()
                .filter(each -> !rules.contains(DUPLICATE_KEY))
                .forEach(each -> problems.add("lost: " + each));
        verdict(merged, problems);
        laws(objects.get(0), schema, problems);
        if (!problems.isEmpty()) {
            wrong++;
            if (wrong <= SHOWN) {
                System.out.println(problems);
                layers.forEach(each -> System.out.println("  " + JsonWriter.textOf(each)));
                System.out.println("  -> " + Manifests.toJson(merged.value()));
            }
        }
    }

    private void verdict(OverlayResult<KubernetesObject> merged, List<String> problems) {
        List<Finding> refused = merged.report().rejected();
        if (refused.isEmpty()) {
            accepted++;
            return;
        }
        rejected++;
        for (Finding each : refused) {
            conflicts.merge(each.rule(), 1, Integer::sum);
            if (each.related().isEmpty()) {
                problems.add("a finding without layers: " + each);
            }
        }
    }

    private static void laws(KubernetesObject base, ObjectSchema<KubernetesObject> schema, List<String> problems) {
        if (!Overlay.of(base).over(base).merge().value().equals(base)) {
            problems.add("overlay(x, x) is not x");
        }
        KubernetesObject empty = schema.build(schema.newBuilder());
        if (!Overlay.of(base).over(empty).merge().value().equals(base)) {
            problems.add("overlay(x, {}) is not x");
        }
    }

    private static JsonObject json(KubernetesObject object) {
        return Objects.requireNonNull(Fragment.of(object).json());
    }
}
