# Reads the strings of ui/ anew into copies of the .ts files. Fails where the sources hold a string that a Chinese file
# lacks or leaves unfinished: an added string is not forgotten.
#   LUPDATE  SOURCES (folder ui)  TRANSLATIONS (folder of the .ts files)  WORK (a folder to write in)
file(GLOB_RECURSE sources ${SOURCES}/*.cpp ${SOURCES}/*.h ${SOURCES}/*.ui)
set(missing "")
foreach(language zh_CN zh_TW)
    set(copy ${WORK}/earshot_${language}.ts)
    configure_file(${TRANSLATIONS}/earshot_${language}.ts ${copy} COPYONLY)
    execute_process(COMMAND ${LUPDATE} -silent -disable-heuristic sametext -no-obsolete -locations none -I ${SOURCES}
                            ${sources} -ts ${copy}
                    RESULT_VARIABLE failed ERROR_QUIET)
    if(failed)
        message(FATAL_ERROR "lupdate failed for ${language}")
    endif()
    file(READ ${copy} text)
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<comment>[^<]*</comment>[^<]*)?<translation type=\"unfinished\""
           unfinished "${text}")
    foreach(item IN LISTS unfinished)
        string(REGEX REPLACE "<source>([^<]*)</source>.*" "\\1" source "${item}")
        string(APPEND missing "\n  ${language}: ${source}")
    endforeach()
endforeach()
if(missing)
    message(FATAL_ERROR "Not translated (run the target update_translations):${missing}")
endif()
