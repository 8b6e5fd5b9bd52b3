# cmake -DOUTPUT=header -DSOURCES=a;b;… -P hash_sources.cmake: a header that names the state of the sources, written
# only when it changes.
set(hashes "")
foreach(source IN LISTS SOURCES)
    file(SHA256 ${source} hash)
    string(APPEND hashes ${hash})
endforeach()
string(SHA256 hash "${hashes}")
string(SUBSTRING ${hash} 0 12 hash)
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#define EARSHOT_RULES \"${hash}\"\n")
