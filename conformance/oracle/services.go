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
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/ipallocator"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
	services "k8s.io/kubernetes/pkg/registry/core/service/storage"
)

// serviceStorage is that of a dual-stack cluster without services, which grants every cluster IP and the usual node
// ports. Only what it does before validation is asked of it: IP families by default, and allocation. It stores nothing.
var serviceStorage = sync.OnceValue(func() *services.REST {
	nodePorts, err := portallocator.NewInMemory(portrange.PortRange{Base: 30000, Size: 2768})
	if err != nil {
		panic(err)
	}
	options := generic.RESTOptions{
		StorageConfig:  &storagebackend.ConfigForResource{},
		ResourcePrefix: "services",
		Decorator:      nowhere,
	}
	clusterIPs := map[core.IPFamily]ipallocator.Interface{
		core.IPv4Protocol: generous{first: net.ParseIP("10.96.0.10")},
		core.IPv6Protocol: generous{first: net.ParseIP("fd00:10:96::10")},
	}
	made, _, _, err := services.NewREST(options, core.IPv4Protocol, clusterIPs, nodePorts, nil, nil, nil)
	if err != nil {
		panic(err)
	}
	return made
})

func nowhere(*storagebackend.ConfigForResource, string, func(runtime.Object) (string, error), func() runtime.Object,
	func() runtime.Object, storage.AttrFunc, storage.IndexerFuncs, *cache.Indexers,
) (storage.Interface, factory.DestroyFunc, error) {
	return struct{ storage.Interface }{}, func() {}, nil
}

// generous is an allocator whose addresses are all free.
type generous struct {
	ipallocator.Interface
	first net.IP
}

func (g generous) Allocate(net.IP) error         { return nil }
func (g generous) AllocateNext() (net.IP, error) { return g.first, nil }
func (g generous) DryRun() ipallocator.Interface { return g }
func (g generous) Has(net.IP) bool               { return false }
func (g generous) Release(net.IP) error          { return nil }
