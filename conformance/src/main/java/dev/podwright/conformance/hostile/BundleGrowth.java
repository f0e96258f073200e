package dev.podwright.conformance.hostile;

import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Route;
import dev.podwright.validate.internal.bundle.BundleFacts;
import dev.podwright.validate.internal.bundle.BundleFindings;
import dev.podwright.validate.internal.bundle.BundleRules;
import dev.podwright.validate.internal.bundle.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How the cost of the rules across objects, and of routes, grows with the objects of a bundle. */
public final class BundleGrowth {
    private static final double STEEPEST = 1.3;
    private static final int SMALLEST = 250;
    private static final int DOUBLINGS = 3;
    private static final int ROUNDS = 5;
    /**
     * What is steep is measured again, because another program may have taken the caches, and then over as many doublings more:
     * the step from small caches to large ones comes once.
     */
    private static final int ATTEMPTS = 3;

    /** Depends on what is found, so that none of it is optimized away. */
    @SuppressWarnings("UnusedVariable")
    private static int seen;

    private BundleGrowth() {}

    /** Objects that were read. */
    private record Objects(List<Manifest> manifests) {
        static Objects of(String text) {
            List<Manifest> out = new ArrayList<>();
            Manifests.inspect(text, ReadLimits.defaults()).forEach(out::add);
            return new Objects(out);
        }

        Bundle bundle() {
            Bundle.Builder out = Bundle.builder();
            manifests.forEach(out::add);
            return out.build();
        }

        List<Member> members() {
            List<Member> out = new ArrayList<>();
            for (Manifest each : manifests) {
                KubernetesObject object = each.object();
                if (object != null) {
                    out.add(new Member(out.size(), object, each, true));
                }
            }
            return out;
        }
    }

    /**
     * Measures the CPU time of each input from 250 to 2,000 objects, and prints what grows with an exponent above 1.3.
     *
     * @return whether there is none
     */
    public static boolean report() {
        Map<String, ToIntFunction<Objects>> works = Map.of(
                "rules",
                objects -> rules(objects, false),
                "rules of a complete bundle",
                objects -> rules(objects, true),
                "routes",
                BundleGrowth::routes,
                "each route",
                BundleGrowth::eachRoute);
        List<BundleInputs.Input> inputs = BundleInputs.all();
        List<String> steep = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            inputs.forEach(input -> works.values()
                    .forEach(work ->
                            seen += work.applyAsInt(Objects.of(input.text().apply(SMALLEST)))));
        }
        for (BundleInputs.Input input : inputs) {
            Objects small = Objects.of(input.text().apply(SMALLEST));
            Objects large = Objects.of(input.text().apply(SMALLEST << DOUBLINGS));
            works.forEach((name, work) -> {
                double exponent = least(work, small, large);
                if (exponent > STEEPEST) {
                    exponent = least(work, large, Objects.of(input.text().apply(SMALLEST << (2 * DOUBLINGS))));
                }
                if (exponent > STEEPEST) {
                    steep.add(String.format("%.2f  %s: %s", exponent, name, input.name()));
                }
            });
        }
        System.out.println(inputs.size() + " bundles, each for " + works.size() + " kinds of work over " + DOUBLINGS
                + " doublings to " + (SMALLEST << DOUBLINGS) + " objects, " + steep.size() + " steeper than "
                + STEEPEST);
        steep.forEach(System.out::println);
        return steep.isEmpty();
    }

    private static int rules(Objects objects, boolean complete) {
        List<Member> members = objects.members();
        BundleFindings found = BundleRules.check(new BundleFacts(members, complete, true));
        return members.stream().mapToInt(each -> found.of(each).size()).sum();
    }

    private static int routes(Objects objects) {
        return objects.bundle().routes().stream().mapToInt(BundleGrowth::size).sum();
    }

    private static int size(Route route) {
        return route.targets().stream()
                .mapToInt(each -> 1 + each.steps().size())
                .sum();
    }

    /** Each port of the Services whose names are theirs alone is asked for by name. */
    private static int eachRoute(Objects objects) {
        Bundle bundle = objects.bundle();
        Map<String, Service> services = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (KubernetesObject each : bundle.objects()) {
            if (each instanceof Service service && service.metadata() != null) {
                String name = String.valueOf(service.metadata().name());
                services.put(name, service);
                names.merge(name, 1, Integer::sum);
            }
        }
        int size = 0;
        for (Map.Entry<String, Service> each : services.entrySet()) {
            ServiceSpec spec = each.getValue().spec();
            if (names.getOrDefault(each.getKey(), 0) == 1 && spec != null) {
                for (ServicePort port : spec.ports()) {
                    Integer number = port.port();
                    size += number == null ? 0 : size(bundle.route(each.getKey(), number));
                }
            }
        }
        return size;
    }

    /** The least of some exponents, up to the first that is not steep. */
    private static double least(ToIntFunction<Objects> work, Objects small, Objects large) {
        double least = exponent(work, small, large);
        for (int i = 1; i < ATTEMPTS && least > STEEPEST; i++) {
            least = Math.min(least, exponent(work, small, large));
        }
        return least;
    }

    /** Of the time by the objects, or by what was found where that grows faster. */
    private static double exponent(ToIntFunction<Objects> work, Objects small, Objects large) {
        int often = 1 << DOUBLINGS;
        double times = (double) best(work, large, 1) * often / best(work, small, often);
        double objects = 1 << DOUBLINGS;
        double found = (SMALLEST * objects + work.applyAsInt(large)) / (SMALLEST + work.applyAsInt(small));
        return Math.log(times) / Math.log(Math.max(objects, found));
    }

    /** The least time of some rounds, in each of which the work is done so often that all rounds allocate as much. */
    private static long best(ToIntFunction<Objects> work, Objects objects, int often) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(
                    best,
                    Work.cost(() -> {
                                for (int i = 0; i < often; i++) {
                                    seen += work.applyAsInt(objects);
                                }
                            })
                            .cpu());
        }
        return Math.max(1, best);
    }
}
