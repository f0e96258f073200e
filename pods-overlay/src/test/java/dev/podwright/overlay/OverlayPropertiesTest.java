package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked
class OverlayPropertiesTest {
    @Provide
    Arbitrary<Pod> layer() {
        return containers()
                .list()
                .uniqueElements(Container::name)
                .ofMaxSize(4)
                .map(list -> Pod.builder()
                        .spec(PodSpec.builder().containers(list).build())
                        .build());
    }

    private static Arbitrary<Container> containers() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d");
        return Combinators.combine(
                        names,
                        Arbitraries.of("one", "two").injectNull(0.4),
                        names.map(name -> EnvVar.builder()
                                        .name(name)
                                        .value(name + name)
                                        .build())
                                .list()
                                .uniqueElements(EnvVar::name)
                                .ofMaxSize(4),
                        Arbitraries.of(1, 2, 3)
                                .map(port -> ContainerPort.builder()
                                        .containerPort(port)
                                        .build())
                                .list()
                                .uniqueElements(ContainerPort::containerPort)
                                .ofMaxSize(3),
                        names.map(name -> VolumeMount.builder()
                                        .name(name)
                                        .mountPath("/" + name)
                                        .build())
                                .list()
                                .uniqueElements(VolumeMount::name)
                                .ofMaxSize(3))
                .as((name, image, env, ports, mounts) -> Container.builder()
                        .name(name)
                        .image(image)
                        .env(env)
                        .ports(ports)
                        .volumeMounts(mounts)
                        .build());
    }

    @Property
    void nothing_over_an_object_and_the_object_over_itself_give_the_object(@ForAll("layer") Pod pod) {
        assertThat(Overlay.of(pod).over(pod).merge().value()).isEqualTo(pod);
        assertThat(Overlay.of(pod).over(Pod.builder().build()).merge().value()).isEqualTo(pod);
        assertThat(Overlay.of(Pod.builder().build()).over(pod).merge().value()).isEqualTo(pod);
    }

    @Property
    void layers_may_be_grouped(@ForAll("layer") Pod a, @ForAll("layer") Pod b, @ForAll("layer") Pod c) {
        Pod left = Overlay.of(a).over(b).over(c).merge().value();
        Pod right = Overlay.of(a)
                .over(Overlay.of(b).over(c).merge().value())
                .merge()
                .value();
        assertThat(left).isEqualTo(right);
    }

    @Property
    void the_order_is_that_of_the_lower_layer(@ForAll("layer") Pod lower, @ForAll("layer") Pod upper) {
        Set<String> names = new LinkedHashSet<>(names(lower));
        names.addAll(names(upper));
        assertThat(names(Overlay.of(lower).over(upper).merge().value())).containsExactlyElementsOf(names);
    }

    private static List<String> names(Pod pod) {
        return pod.spec().containers().stream().map(Container::name).toList();
    }

    @Property
    void each_value_is_that_of_its_origin(@ForAll("layer") Pod lower, @ForAll("layer") Pod upper) {
        OverlayResult<Pod> merged =
                Overlay.of("lower", lower).over("upper", upper).merge();
        List<Container> containers = merged.value().spec().containers();
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < containers.size(); i++) {
            FieldPath container = FieldPath.of("spec").child("containers").index(i);
            check(
                    merged,
                    container.child("name"),
                    lower,
                    upper,
                    containers.get(i).name(),
                    checked);
            check(
                    merged,
                    container.child("image"),
                    lower,
                    upper,
                    containers.get(i).image(),
                    checked);
            for (int k = 0; k < containers.get(i).env().size(); k++) {
                String value = containers.get(i).env().get(k).value();
                check(merged, container.child("env").index(k).child("value"), lower, upper, value, checked);
            }
        }
        assertThat(checked).hasSizeGreaterThanOrEqualTo(containers.size());
    }

    private static void check(
            OverlayResult<Pod> merged, FieldPath path, Pod lower, Pod upper, Object value, List<String> checked) {
        if (value != null) {
            OverlayOrigin origin = merged.origin(path);
            Pod layer = origin.layer().equals("lower") ? lower : upper;
            assertThat(valueAt(layer, origin.path())).as(path.toString()).isEqualTo(value);
            checked.add(path.toString());
        }
    }

    private static Object valueAt(Pod pod, FieldPath path) {
        List<FieldPath> steps = path.steps();
        Container container = pod.spec().containers().get(steps.get(2).index());
        return switch (steps.get(3).name()) {
            case "name" -> container.name();
            case "image" -> container.image();
            default -> container.env().get(steps.get(4).index()).value();
        };
    }
}
