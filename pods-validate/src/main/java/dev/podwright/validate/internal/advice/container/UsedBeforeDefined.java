package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.container.EnvVar;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variable refers to one that its container defines only after it, or to itself. Passed over are containers with
 * {@code envFrom}, which may define anything before, and the names of services' variables.
 *
 * <p>Upstream: {@code makeEnvironmentVariables} in {@code k8s.io/kubernetes/pkg/kubelet}, and {@code Expand} in
 * {@code k8s.io/kubernetes/third_party/forked/golang/expansion}.
 */
public final class UsedBeforeDefined implements AdviceRule {
    private static final int FEW = 16;

    @Override
    public String id() {
        return "env/used-before-defined";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            if (!containers.get(i).container().env().isEmpty()
                    && containers.get(i).container().envFrom().isEmpty()) {
                check(containers.get(i), out);
            }
        }
    }

    private void check(PodContainer container, Findings out) {
        List<EnvVar> env = container.container().env();
        Map<String, Integer> places = null;
        for (int i = 0; i < env.size(); i++) {
            String value = env.get(i).value();
            if (value != null && value.indexOf('$') >= 0) {
                if (env.size() > FEW && places == null) {
                    places = places(env);
                }
                check(container, env, i, value, places, out);
            }
        }
    }

    private static Map<String, Integer> places(List<EnvVar> env) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < env.size(); i++) {
            places.putIfAbsent(Checks.orEmpty(env.get(i).name()), i);
        }
        return places;
    }

    /** Where a name, which is a part of a text, is defined first; -1 where it is not. */
    private static int place(List<EnvVar> env, String text, int start, int end, @Nullable Map<String, Integer> places) {
        if (places != null) {
            return places.getOrDefault(text.substring(start, end), -1);
        }
        for (int i = 0; i < env.size(); i++) {
            String name = Checks.orEmpty(env.get(i).name());
            if (name.length() == end - start && text.startsWith(name, start)) {
                return i;
            }
        }
        return -1;
    }

    private void check(
            PodContainer container,
            List<EnvVar> env,
            int index,
            String value,
            @Nullable Map<String, Integer> places,
            Findings out) {
        Set<String> late = null;
        int at = value.indexOf('$');
        while (at >= 0 && at + 1 < value.length()) {
            int next = at + 2;
            if (value.charAt(at + 1) == '(') {
                int end = value.indexOf(')', next);
                if (end < 0) {
                    break;
                }
                if (place(env, value, next, end, places) >= index && !isOfService(value, next, end)) {
                    late = late == null ? new LinkedHashSet<>() : late;
                    late.add(value.substring(next, end));
                }
                next = end + 1;
            }
            at = value.indexOf('$', next);
        }
        if (late != null) {
            report(container, env.get(index), container.path().child("env").index(index), late, out);
        }
    }

    /** Whether the kubelet may set a variable of this name for a service. */
    private static boolean isOfService(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.startsWith("_SERVICE_HOST", at) || text.startsWith("_SERVICE_PORT", at)) {
                return true;
            }
        }
        return false;
    }

    private void report(PodContainer container, EnvVar variable, FieldPath path, Set<String> late, Findings out) {
        String own = Checks.orEmpty(variable.name());
        boolean itself = late.size() == 1 && late.contains(own);
        String names = Enumerations.of(new ArrayList<>(late), each -> "$(" + Excerpt.of(each) + ")", ", ");
        out.advise(
                Severity.WARNING,
                id(),
                path.child("value"),
                "the variable " + Excerpt.quoted(own) + " of " + container.describe() + " refers to " + names
                        + (itself ? ", itself" : ", which the container defines only after it")
                        + ": the kubelet resolves what is defined before, and leaves this text as it is"
                        + (itself ? "; a variable of the image is not known to it" : ""),
                itself ? "write the whole value, or let a shell extend the variable" : "define it before",
                List.of(PodFacts.place(container, "env")));
    }
}
