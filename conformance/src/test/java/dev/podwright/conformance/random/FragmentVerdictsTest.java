package dev.podwright.conformance.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.fragment.Fragment;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.RawObject;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.Job;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a random object has the verdict that it has in the object. */
class FragmentVerdictsTest {
    private static final FieldPath SPEC = FieldPath.of("spec");
    private static final Validator VALIDATOR =
            Validator.builder().maxFindings(10_000).build();

    /** Objects whose metadata does not affect the part. */
    private static Manifest named(String text) {
        JsonObject json = Objects.requireNonNull(
                Manifests.inspect(text).manifests().get(0).json());
        JsonObject metadata = JsonObject.builder().add("name", "fragment").build();
        String named = Manifests.toJson(new RawObject(json.with("metadata", metadata), null));
        return Manifests.inspect(named).manifests().get(0);
    }

    private static Set<String> found(Report report, FieldPath part) {
        return report.findings().stream()
                .filter(each -> each.path().startsWith(part))
                .map(Finding::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the server refuses, by type and path: the messages name what else is in the pod. */
    private static Set<String> rejected(Report report, FieldPath part) {
        return report.rejected().stream()
                .filter(each -> each.path().startsWith(part))
                .map(each -> each.type() + " " + each.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> typeOf(KubernetesObject object) {
        if (object instanceof Pod) {
            return PodSpec.class;
        }
        if (object instanceof PodTemplate) {
            return PodTemplateSpec.class;
        }
        if (object instanceof Deployment) {
            return DeploymentSpec.class;
        }
        if (object instanceof ReplicaSet) {
            return ReplicaSetSpec.class;
        }
        if (object instanceof StatefulSet) {
            return StatefulSetSpec.class;
        }
        if (object instanceof DaemonSet) {
            return DaemonSetSpec.class;
        }
        if (object instanceof Job) {
            return JobSpec.class;
        }
        if (object instanceof CronJob) {
            return CronJobSpec.class;
        }
        return object instanceof Service ? ServiceSpec.class : KubernetesObject.class;
    }

    private static LongFunction<String> objects(String kind) {
        return switch (kind) {
            case "pods" -> new RandomPods(19)::podOrTemplate;
            case "workloads" -> new RandomWorkloads(19)::workload;
            default -> new RandomObjects(19, List.of("Service"))::object;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pods", "workloads", "services"})
    void spec_has_the_verdict_that_it_has_in_its_object(String kind) {
        LongFunction<String> objects = objects(kind);
        List<String> differences = new ArrayList<>();
        int faulty = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = objects.apply(i);
            Manifest manifest = named(text);
            KubernetesObject object = manifest.object();
            if (object == null) {
                continue;
            }
            FieldPath path = object instanceof PodTemplate ? FieldPath.of("template") : SPEC;
            Fragment<?> part = Fragment.at(manifest, path, typeOf(object));
            if (part == null || part.value() == null) {
                continue;
            }
            Set<String> expected = found(VALIDATOR.validate(manifest), path);
            Set<String> actual = found(VALIDATOR.validate(part), path);
            faulty += expected.isEmpty() ? 0 : 1;
            if (!expected.equals(actual)) {
                Set<String> more = new TreeSet<>(actual);
                more.removeAll(expected);
                expected.removeAll(actual);
                differences.add("missing " + expected + " more " + more + " in " + text);
            }
        }
        assertThat(differences).as(differences.size() + " differences").isEmpty();
        assertThat(faulty).isGreaterThan(500);
    }

    @Test
    void container_is_refused_only_for_what_it_is_refused_for_in_its_pod() {
        LongFunction<String> objects = objects("pods");
        List<String> more = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < 2_000; i++) {
            Manifest manifest = named(objects.apply(i));
            if (!(manifest.object() instanceof Pod pod) || pod.spec() == null) {
                continue;
            }
            Report whole = VALIDATOR.validate(manifest);
            for (int c = 0; c < pod.spec().containers().size(); c++) {
                FieldPath path = SPEC.child("containers").index(c);
                Fragment<Container> part = Fragment.at(manifest, path, Container.class);
                if (part == null || part.value() == null) {
                    continue;
                }
                Set<String> actual = rejected(VALIDATOR.validate(part), path);
                Set<String> expected = rejected(whole, path);
                same += actual.equals(expected) && !actual.isEmpty() ? 1 : 0;
                actual.removeAll(expected);
                if (!actual.isEmpty()) {
                    more.add(actual + " in " + part.toJson());
                }
            }
        }
        assertThat(more).as(more.size() + " differences").isEmpty();
        assertThat(same).isGreaterThan(100);
    }
}
