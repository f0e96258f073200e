package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.Warning;
import dev.podwright.validate.internal.prepare.PrepareForCreate;
import dev.podwright.validate.internal.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdict on creating an object, in the format of {@code oracle verdict}. */
public final class VerdictMode {
    /** Warnings in which the server names a volume instead of a path. */
    private static final Set<String> OF_VOLUMES = Set.of(Warning.OVERLAPPING_PATHS.id(), Warning.EMPTY_PROJECTION.id());

    private static final Validator ALL_FINDINGS =
            Validator.builder().maxFindings(Integer.MAX_VALUE).build();

    private VerdictMode() {}

    /** The verdict of the standard validator on a line, without a line feed. */
    public static String verdict(String line) {
        return verdict(line, ALL_FINDINGS);
    }

    /** The verdict of a validator on a line, without a line feed. */
    public static String verdict(String line, Validator validator) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = ObjectParser.json(line, problems);
        KubernetesObject object =
                json == null ? null : ObjectParser.kubernetesObject(json, validator.kubernetes(), problems);
        Report report = object == null || isUndecodable(problems) ? null : validate(object, validator);
        return write(problems, object, report);
    }

    /**
     * The verdict on an object with problems of reading and the report on it.
     *
     * @param report null if the object could not be validated
     */
    static String write(List<Finding> problems, @Nullable KubernetesObject object, @Nullable Report report) {
        try {
            return writeJson(problems, object, report == null ? List.of() : report.findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report validate(KubernetesObject object, Validator validator) {
        return validator.validate(object);
    }

    /** Whether the server cannot decode the object; it can in spite of unknown and duplicate fields. */
    static boolean isUndecodable(List<Finding> problems) {
        return problems.stream().anyMatch(p -> !isStrict(p));
    }

    /** Whether strict decoding alone refuses it. */
    static boolean isStrict(Finding problem) {
        return ReadRule.UNKNOWN_FIELD.isRuleOf(problem) || ReadRule.DUPLICATE_FIELD.isRuleOf(problem);
    }

    private static String writeJson(List<Finding> problems, @Nullable KubernetesObject object, List<Finding> findings)
            throws IOException {
        StringBuilder out = new StringBuilder(256);
        JsonWriter json = JsonWriter.compact(out);
        json.beginObject();
        json.key("allowed");
        json.bool(problems.isEmpty() && findings.stream().noneMatch(f -> f.channel() == Channel.REJECTED));
        List<Finding> unread = Stream.concat(
                        problems.stream().filter(problem -> !isStrict(problem)),
                        findings.stream().filter(ReadRule.INVALID_VALUE::isRuleOf))
                .toList();
        if (!unread.isEmpty()) {
            Finding problem = unread.get(0);
            json.key("decodeError");
            json.string(problem.path() + ": " + problem.message());
        }
        List<Finding> strict = Stream.concat(problems.stream(), findings.stream())
                .filter(VerdictMode::isStrict)
                .toList();
        if (!strict.isEmpty()) {
            json.key("strictErrors");
            json.beginArray();
            for (Finding problem : strict) {
                json.string(problem.path() + ": " + problem.message());
            }
            json.endArray();
        }
        refusal(json, findings);
        errors(json, findings);
        warnings(json, object, findings);
        advised(json, findings);
        json.endObject();
        json.flush();
        return out.toString();
    }

    /** The reason of a rejection that is not an error of validation. */
    private static void refusal(JsonWriter json, List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            boolean read = isStrict(finding) || ReadRule.INVALID_VALUE.isRuleOf(finding);
            if (finding.channel() == Channel.REJECTED && finding.type() == null && !read) {
                member(json, "otherError", finding.message());
                return;
            }
        }
    }

    private static void errors(JsonWriter json, List<Finding> findings) throws IOException {
        json.key("errors");
        json.beginArray();
        for (Finding finding : findings) {
            ErrorType type = finding.type();
            if (finding.channel() == Channel.REJECTED && type != null) {
                json.beginObject();
                member(json, "type", type.wireName());
                member(json, "field", finding.path().toServerString());
                member(json, "detail", finding.message());
                if (finding.value() != null) {
                    member(json, "badValue", finding.value().toString());
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void warnings(JsonWriter json, @Nullable KubernetesObject object, List<Finding> findings)
            throws IOException {
        json.key("warnings");
        json.beginArray();
        for (Finding finding : findings) {
            if (finding.channel() == Channel.WARNED) {
                json.beginObject();
                member(json, "field", finding.path().toServerString());
                member(json, "rule", finding.rule());
                if (OF_VOLUMES.contains(finding.rule())) {
                    member(json, "volume", volume(object, finding.path(), dropped(findings)));
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    /** The indexes of the volumes that the server drops. */
    private static Set<Integer> dropped(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(PrepareForCreate.DROPPED)
                        && finding.path().index() >= 0
                        && finding.path().parent() != null
                        && "volumes".equals(finding.path().parent().name()))
                .map(finding -> finding.path().index())
                .collect(Collectors.toSet());
    }

    /** The name of the volume that a path is in, in a list without those that the server drops. */
    private static String volume(@Nullable KubernetesObject object, FieldPath path, Set<Integer> dropped) {
        PodSpec spec = null;
        if (object instanceof Pod pod) {
            spec = pod.spec();
        } else if (object instanceof PodTemplate template && template.template() != null) {
            spec = template.template().spec();
        } else if (object != null) {
            PodTemplateSpec template = Workload.templateOf(object);
            spec = template == null ? null : template.spec();
        }
        int index = -1;
        for (FieldPath at = path; at != null; at = at.parent()) {
            index = at.index() < 0 ? index : at.index();
        }
        if (spec == null || index < 0) {
            return "";
        }
        List<Integer> left = IntStream.range(0, spec.volumes().size())
                .boxed()
                .filter(each -> !dropped.contains(each))
                .toList();
        return Objects.requireNonNullElse(spec.volumes().get(left.get(index)).name(), "");
    }

    private static void advised(JsonWriter json, List<Finding> findings) throws IOException {
        json.key("advised");
        json.beginArray();
        for (Finding finding : findings) {
            if (finding.channel() == Channel.ADVISED) {
                json.beginObject();
                member(json, "rule", finding.rule());
                member(json, "severity", finding.severity().wireName());
                member(json, "field", finding.path().toServerString());
                member(json, "message", finding.message());
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void member(JsonWriter json, String key, String value) throws IOException {
        json.key(key);
        json.string(value);
    }
}
