package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.NodeSelector;
import dev.podwright.model.scheduling.NodeSelectorRequirement;
import dev.podwright.model.scheduling.NodeSelectorTerm;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/**
 * Which nodes are meant.
 *
 * <p>Upstream: {@code ValidateNodeSelector}, {@code ValidateNodeSelectorTerm}, {@code ValidateNodeSelectorRequirement}
 * and {@code ValidateNodeFieldSelectorRequirement} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class NodeSelectorRules {
    private static final String ONLY_FIELD = "metadata.name";

    private NodeSelectorRules() {}

    /** A selector; it needs a term. */
    static void check(Findings out, FieldPath path, NodeSelector selector, boolean anyValue) {
        List<NodeSelectorTerm> terms = selector.nodeSelectorTerms();
        FieldPath list = path.child("nodeSelectorTerms");
        if (terms.isEmpty()) {
            out.required(
                    list,
                    "required node affinity has no term, and so would match no node",
                    "give nodeSelectorTerms, or remove the affinity");
        }
        for (int i = 0; i < terms.size(); i++) {
            term(out, list.index(i), terms.get(i), anyValue);
        }
    }

    /** A term; an empty one is fine. */
    static void term(Findings out, FieldPath path, NodeSelectorTerm term, boolean anyValue) {
        List<NodeSelectorRequirement> expressions = term.matchExpressions();
        if (!expressions.isEmpty()) {
            FieldPath list = path.child("matchExpressions");
            for (int i = 0; i < expressions.size(); i++) {
                label(out, list.index(i), expressions.get(i), anyValue);
            }
        }
        List<NodeSelectorRequirement> fields = term.matchFields();
        if (!fields.isEmpty()) {
            FieldPath list = path.child("matchFields");
            for (int i = 0; i < fields.size(); i++) {
                field(out, list.index(i), fields.get(i));
            }
        }
    }

    private static void label(Findings out, FieldPath path, NodeSelectorRequirement requirement, boolean anyValue) {
        String operator = Checks.orEmpty(requirement.operator());
        List<String> values = requirement.values();
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    out.required(
                            path.child("values"),
                            "operator " + operator + " compares with values, and there are none",
                            "give values, or use Exists or DoesNotExist");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    out.forbidden(
                            path.child("values"),
                            "operator " + operator + " takes no values, and there are " + values.size(),
                            "remove values, or use In or NotIn");
                }
            }
            case "Gt", "Lt" -> {
                if (values.size() != 1) {
                    out.required(
                            path.child("values"),
                            "operator " + operator + " compares with one number, and there are " + values.size()
                                    + " values",
                            "give one value");
                }
            }
            default -> operator(out, path, operator, "In, NotIn, Exists, DoesNotExist, Gt, Lt");
        }
        Checks.name(out, NameKind.QUALIFIED_NAME, path, "key", Checks.orEmpty(requirement.key()));
        if (!anyValue) {
            values(out, path, NameKind.LABEL_VALUE, values);
        }
    }

    private static void field(Findings out, FieldPath path, NodeSelectorRequirement requirement) {
        String operator = Checks.orEmpty(requirement.operator());
        List<String> values = requirement.values();
        if (!operator.equals("In") && !operator.equals("NotIn")) {
            operator(out, path, operator, "In, NotIn");
        } else if (values.size() != 1) {
            out.required(
                    path.child("values"),
                    "a field is compared with one value, and there are " + values.size(),
                    "give one value, and one term for each node");
        }
        String key = Checks.orEmpty(requirement.key());
        if (key.equals(ONLY_FIELD)) {
            values(out, path, NameKind.DNS_SUBDOMAIN, values);
        } else {
            out.invalid(
                    path.child("key"),
                    key,
                    "the only field of a node that can be selected by is metadata.name, not " + Excerpt.quoted(key),
                    "write key: metadata.name, or use matchExpressions for labels");
        }
    }

    private static void operator(Findings out, FieldPath path, String operator, String allowed) {
        out.invalid(
                path.child("operator"),
                operator,
                Excerpt.quoted(operator) + " is none of " + allowed,
                "write one of " + allowed);
    }

    private static void values(Findings out, FieldPath path, NameKind kind, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (kind.bits(values.get(i)) != 0) {
                Checks.name(out, kind, path.child("values").index(i), values.get(i));
            }
        }
    }
}
