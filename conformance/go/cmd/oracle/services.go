package main

import (
	"net"
	"sync"

	"k8s.io/apimachinery/pkg/runtime"
	portrange "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/apiserver/pkg/registry/generic"
	"k8s.io/apiserver/pkg/storage"
	"k8s.io/apiserver/pkg/storage/storagebackend"
	"k8s.io/apiserver/pkg/storage/storagebackend/factory"
	"k8s.io/client-go/tools/cache"
	api "k8s.io/kubernetes/pkg/api/service"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	services "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// serviceStorage is that of a dual-stack cluster without services, which grants every cluster IP and the usual node ports.
// The oracle uses only what it does before validation: default IP families, and allocation. It stores nothing.
var serviceStorage = sync.OnceValue(func() *services.REST {
	made, _, _, err := services.NewREST(serviceOptions, core.IPv4Protocol, clusterIPs, nodePorts(), nil, nil, nil)
	if err != nil {
		panic(err)
	}
	return made
})

var serviceOptions = generic.RESTOptions{
	StorageConfig:  &storagebackend.ConfigForResource{},
	ResourcePrefix: "services",
	Decorator:      noStorage,
}

var clusterIPs = map[core.IPFamily]ipallocator.Interface{
	core.IPv4Protocol: freeAddresses{first: net.ParseIP("10.96.0.10")},
	core.IPv6Protocol: freeAddresses{first: net.ParseIP("fd00:10:96::10")},
}

// nodePorts are the ports of nodes. All are free, except that an update finds those of the old service taken.
var nodePorts = sync.OnceValue(func() *portallocator.PortAllocator {
	made, err := portallocator.NewInMemory(portrange.PortRange{Base: 30000, Size: 2768})
	if err != nil {
		panic(err)
	}
	return made
})

// holdPorts takes the ports of nodes that a stored service has, and returns the function that frees them.
func holdPorts(service *core.Service) func() {
	var held []int
	hold := func(port int32) {
		if port != 0 && nodePorts().Allocate(int(port)) == nil {
			held = append(held, int(port))
		}
	}
	for _, port := range service.Spec.Ports {
		hold(port.NodePort)
	}
	if api.NeedsHealthCheck(service) {
		hold(service.Spec.HealthCheckNodePort)
	}
	return func() {
		for _, port := range held {
			if err := nodePorts().Release(port); err != nil {
				panic(err)
			}
		}
	}
}

func noStorage(*storagebackend.ConfigForResource, string, func(runtime.Object) (string, error), func() runtime.Object,
	func() runtime.Object, storage.AttrFunc, storage.IndexerFuncs, *cache.Indexers,
) (storage.Interface, factory.DestroyFunc, error) {
	return struct{ storage.Interface }{}, func() {}, nil
}

// freeAddresses is an allocator whose addresses are all free.
type freeAddresses struct {
	ipallocator.Interface
	first net.IP
}

func (a freeAddresses) Allocate(net.IP) error         { return nil }
func (a freeAddresses) AllocateNext() (net.IP, error) { return a.first, nil }
func (a freeAddresses) DryRun() ipallocator.Interface { return a }
func (a freeAddresses) Has(net.IP) bool               { return false }
func (a freeAddresses) Release(net.IP) error          { return nil }
