package huizong.publishing;

/** Why a file of the drop folder was not taken in and what to do about it, as the desk reads it. */
public final class PassedWords {

    private PassedWords() {
    }

    /**
     * A sentence or two.
     *
     * @param reason the word of the reason: {@code link-outside}; one that is not known is shown as it is
     * @param detail what more is known; empty for nothing
     */
    public static String of(String reason, String detail) {
        return switch (reason) {
            case "link-outside" -> "是指向报送文件夹之外的链接" + bracketed(detail) + ",没有读取;请把文件本身复制进来";
            case "unreadable" -> "没有读取权限" + bracketed(detail) + ";请改正权限,下次运行时收取";
            case "bad-zip" -> "压缩包不能完整解开" + bracketed(detail) + ",里面的文件都没有收;请重新压缩,或直接放入表格文件";
            case "encrypted-zip" -> "压缩包设有密码,里面的文件都没有收;请去掉密码重新压缩,或直接放入表格文件";
            case "empty-zip" -> "压缩包里没有文件;请核对后重新压缩";
            case "large-zip" -> "压缩包超过允许的上限" + bracketed(detail) + ",里面的文件都没有收;请分成几个压缩包";
            case "deep-zip" -> "压缩包套了太多层,里面的文件没有收;请解开后重新压缩";
            case "unsafe-name" -> "压缩包里这个文件的路径指向压缩包之外,没有收;请重新压缩";
            case "unsettled" -> "还在写入;下次运行时收取";
            default -> reason + bracketed(detail);
        };
    }

    private static String bracketed(String detail) {
        return detail.isEmpty() ? "" : "(" + detail + ")";
    }
}
